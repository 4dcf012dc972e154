namespace Notebooks;

/// <summary>A cell's question to the user.</summary>
/// <param name="Prompt">What to ask, possibly empty.</param>
/// <param name="IsPassword">True if the answer must not be seen on the screen.</param>
public sealed record InputRequest(string Prompt, bool IsPassword);
