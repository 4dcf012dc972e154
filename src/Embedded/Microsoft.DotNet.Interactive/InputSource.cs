namespace Microsoft.DotNet.Interactive;

/// <summary>Asks the user: the prompt, and whether the answer is a password.</summary>
internal delegate Task<string> AskUser(string prompt, bool isPassword);

/// <summary>
/// Where answers come from: the seam between these names and the engine that runs a cell. Flows with the execution context, as
/// <see cref="DisplaySink"/> does.
/// </summary>
internal static class InputSource
{
    private static readonly AsyncLocal<AskUser?> Ambient = new();

    /// <summary>Null where nobody can be asked.</summary>
    public static AskUser? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <exception cref="InvalidOperationException">Nobody can be asked here.</exception>
    public static Task<string> AskAsync(string prompt, bool isPassword) => (Current ?? throw new InvalidOperationException(
        $"the cell asks for input (\"{prompt}\"), but nobody can be asked here: the notebook runs without a user."))(prompt, isPassword);
}
