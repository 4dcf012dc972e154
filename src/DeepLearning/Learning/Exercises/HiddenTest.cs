using System.Runtime;

namespace DeepLearning;

/// <summary>What an exercise asks of an answer.</summary>
internal abstract class HiddenTest
{
    private static readonly Dictionary<string, HiddenTest> All = new HiddenTest[]
    {
        new StandardizeTest(), new SeveralAlarmsTest(), new LargestEigenvalueTest(), new ChainRuleTest(),
        new AccuracyTest(), new CrossEntropyTest(), new GradientStepTest(), new GatesTest(), new XorTest(), new MomentumTest(),
        new SoftsignTest(), new HuberGradientTest(), new GainTest(),
        new ClipTest(), new WarmCosineTest(), new TapeWalkTest(),
        new KernelsTest(), new LayerCostTest(), new FoldNormTest(), new ConvolutionBackwardTest(),
        new DropoutTest(), new EarlyStoppingTest(), new AdamWTest(),
        new DenseChannelsTest(), new SeparableWorkTest(), new ResidualBackwardTest(),
        new TotalVariationTest(), new GramTest(), new StyleGradientTest(),
    }.ToDictionary(test => test.Id);

    public abstract string Id { get; }

    public static HiddenTest Of(string id) => All[id];

    /// <summary>Null if the answer is right; else the first case in which it is not, with its input, what was expected and what came.</summary>
    /// <exception cref="ArgumentException">The answer has another type.</exception>
    public abstract string? FirstFailure(object answer, TimeSpan limit);
}

/// <summary>A test of answers of one type.</summary>
internal abstract class HiddenTest<T> : HiddenTest
    where T : class
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The type in a learner's words.</summary>
    protected abstract string Shape { get; }

    /// <summary>The cases, in order; each throws a <see cref="CaseFailedException"/> if the answer is wrong.</summary>
    protected abstract void Run(T answer);

    public override string? FirstFailure(object answer, TimeSpan limit)
    {
        if (answer is not T typed) throw new ArgumentException($"{Id} takes {Shape}, not a {answer.GetType().Name}.", nameof(answer));
        string? failure = null;
        using var stop = new CancellationTokenSource(limit);
        // A thread of its own, which can be stopped: an answer that never ends must not take the session with it.
        var thread = new Thread(() => failure = Try(typed, stop.Token), maxStackSize: 16 << 20) { IsBackground = true, Name = "exercise " + Id };
        thread.Start();
        return thread.Join(limit + Grace) && !stop.IsCancellationRequested
            ? failure : $"It did not come to an end within {limit.TotalSeconds:0.#} seconds. Does a loop wait for something that never comes?";
    }

    private string? Try(T answer, CancellationToken stop)
    {
        string? failure = null;
        try
        {
#pragma warning disable SYSLIB0046 // The only way to stop code that never waits; the thread ends afterwards.
            ControlledExecution.Run(() => failure = Try(answer), stop);
#pragma warning restore SYSLIB0046
        }
        catch (OperationCanceledException)
        {
            failure = "stopped";
        }

        return failure;
    }

    private string? Try(T answer)
    {
        try
        {
            Run(answer);
            return null;
        }
        catch (CaseFailedException e)
        {
            return e.Message;
        }
        catch (NotImplementedException)
        {
            return "This is still the stub. Replace its body with your own code.";
        }
        catch (Exception e) when (e is not ThreadAbortException)
        {
            return $"It threw {e.GetType().Name}: {e.Message}";
        }
    }
}
