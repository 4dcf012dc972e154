using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Everything that the rest of a training depends on, as bytes.</summary>
internal static class RunState
{
    public static void Save(TrainingRun run, BinaryWriter writer)
    {
        writer.Write(Describe(run));
        writer.Write(run.Epoch);
        writer.Write(run.Batch);
        writer.Write(run.IsStopped);
        run.Measured.Save(writer);
        run.History.Save(writer);
        SaveCallbacks(run, writer);
        run.Model.save(writer);
        Memory(run.Optimizer).save_state_dict(writer);
        using var random = get_rng_state();
        var state = random.data<byte>().ToArray();
        writer.Write(state.Length);
        writer.Write(state);
    }

    /// <exception cref="InvalidDataException">The state is of another run.</exception>
    public static void Load(TrainingRun run, BinaryReader reader)
    {
        var (theirs, own) = (reader.ReadString(), Describe(run));
        if (theirs != own) throw new InvalidDataException($"The checkpoint is of a training with {theirs}; this one has {own}.");
        run.Epoch = reader.ReadInt32();
        run.Batch = reader.ReadInt32();
        run.IsStopped = reader.ReadBoolean();
        run.Measured.Load(reader);
        run.History.Load(reader);
        LoadCallbacks(run, reader); // a schedule that takes its steps again sets learning rates: the optimizer's come after
        run.Model.load(reader);
        Memory(run.Optimizer).load_state_dict(reader);
        using var random = tensor(reader.ReadBytes(reader.ReadInt32()));
        set_rng_state(random);
    }

    private static string Describe(TrainingRun run) =>
        $"seed {run.Plan.Seed}, {run.Plan.Examples} examples, batches of {run.Plan.BatchSize}, {run.Plan.BatchesPerStep} per step, metrics "
            + string.Join(", ", run.Measured.Names);

    private static OptimizerHelper Memory(optim.Optimizer optimizer) => optimizer as OptimizerHelper
        ?? throw new NotSupportedException($"A {optimizer.GetType().Name} cannot be saved: TorchSharp's other optimizers can.");

    /// <summary>Name and bytes of every callback that has something to remember.</summary>
    private static void SaveCallbacks(TrainingRun run, BinaryWriter writer)
    {
        var states = run.Callbacks.Select(callback => (name: Name(callback), bytes: StateOf(callback)))
            .Where(state => state.bytes.Length > 0).ToArray();
        writer.Write(states.Length);
        foreach (var (name, bytes) in states)
        {
            writer.Write(name);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    private static void LoadCallbacks(TrainingRun run, BinaryReader reader)
    {
        var own = run.Callbacks.Where(callback => StateOf(callback).Length > 0).ToArray();
        var states = Enumerable.Range(0, reader.ReadInt32())
            .Select(_ => (name: reader.ReadString(), bytes: reader.ReadBytes(reader.ReadInt32()))).ToArray();
        var (theirNames, ownNames) = (string.Join(", ", states.Select(state => state.name)), string.Join(", ", own.Select(Name)));
        if (theirNames != ownNames)
            throw new InvalidDataException($"The checkpoint has the callbacks [{theirNames}], this training [{ownNames}].");
        foreach (var (callback, (_, bytes)) in own.Zip(states))
        {
            using var stateReader = new BinaryReader(new MemoryStream(bytes));
            callback.Load(stateReader);
        }
    }

    private static string Name(TrainingCallback callback) => callback.GetType().Name;

    private static byte[] StateOf(TrainingCallback callback)
    {
        using var state = new MemoryStream();
        using var writer = new BinaryWriter(state);
        callback.Save(writer);
        writer.Flush();
        return state.ToArray();
    }
}
