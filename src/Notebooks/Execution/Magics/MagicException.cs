namespace Notebooks;

/// <summary>A <c>#!</c> or <c>#r</c> line that cannot be carried out.</summary>
internal sealed class MagicException(string message, Exception? innerException = null) : Exception(message, innerException);
