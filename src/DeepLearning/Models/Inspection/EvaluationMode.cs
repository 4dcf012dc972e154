using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Puts a module into evaluation mode until disposed of; then every module in it is in the mode that it was in.</summary>
sealed class EvaluationMode : IDisposable
{
    // Each before those inside it: train() reaches down, so the innermost must have the last word.
    readonly List<(nn.Module Module, bool Training)> before;

    internal EvaluationMode(nn.Module module)
    {
        before = [(module, module.training), .. module.named_modules().Select(entry => (entry.module, entry.module.training))];
        module.eval();
    }

    public void Dispose()
    {
        foreach (var (module, training) in before) module.train(training);
    }
}
