namespace TorchSharp.Autograd;

/// <summary>Whether this thread records what it computes.</summary>
internal static class GradMode
{
    [ThreadStatic]
    private static bool disabled;

    [ThreadStatic]
    private static bool inference;

    public static bool Enabled => !disabled;

    public static bool Inference => inference;

    /// <summary>Sets the mode, and sets it back when disposed.</summary>
    internal sealed class Switch : IDisposable
    {
        private readonly (bool disabled, bool inference) before = (disabled, inference);
        private bool done;

        public Switch(bool enabled, bool inference = false) => (disabled, GradMode.inference) = (!enabled, inference || GradMode.inference);

        public void Dispose()
        {
            if (!done) (disabled, inference) = before;
            done = true;
        }
    }
}
