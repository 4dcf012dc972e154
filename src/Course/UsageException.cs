namespace Course;

/// <summary>A command that cannot be carried out as given; the message is one line that says what to change.</summary>
internal sealed class UsageException(string message) : Exception(message);
