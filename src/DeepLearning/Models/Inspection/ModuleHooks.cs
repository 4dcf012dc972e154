using static TorchSharp.torch;

namespace DeepLearning;

/// <summary>Calls back before and after a module works, for the kinds of inputs and results that modules have. Hooks change
/// nothing.</summary>
static class ModuleHooks
{
    internal delegate void Finished(IReadOnlyList<Tensor> taken, IReadOnlyList<Tensor> made);

    /// <summary>Listens to a module.</summary>
    /// <returns>What ends it; null for a module of another kind, which cannot be listened to.</returns>
    internal static Action? Attach(nn.Module module, Action before, Finished after)
    {
        return module switch
        {
            nn.Module<Tensor, Tensor> m => Listen(m, before, (_, x, y) => Tell(y, [x], [y])),
            nn.Module<Tensor, Tensor, Tensor> m => Listen(m, before, (_, a, b, y) => Tell(y, [a, b], [y])),
            nn.Module<Tensor, Tensor, Tensor, Tensor> m => Listen(m, before, (_, a, b, c, y) => Tell(y, [a, b, c], [y])),
            nn.Module<IReadOnlyList<Tensor>, Tensor> m => Listen(m, before, (_, x, y) => Tell(y, x, [y])),
            // Recurrent layers begin with zeros where no state is given.
            nn.Module<Tensor, Tensor, (Tensor, Tensor)> m => Listen(m, before, (_, x, h, y) => Tell(y, [x, h], [y.Item1, y.Item2])),
            nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)> m => Listen(m, before,
                (_, x, h, y) => Tell(y, [x, h?.Item1, h?.Item2], [y.Item1, y.Item2, y.Item3])),
            nn.Module<Tensor, Tensor, Tensor, Tensor, bool, Tensor, Tuple<Tensor, Tensor>> m => Listen(m, before,
                (_, q, k, v, hidden, _, mask, y) => Tell(y, [q, k, v, hidden, mask], [y.Item1, y.Item2])),
            _ => null,
        };

        T Tell<T>(T result, IReadOnlyList<Tensor?> taken, IReadOnlyList<Tensor?> made)
        {
            after([.. taken.OfType<Tensor>()], [.. made.OfType<Tensor>()]);
            return result;
        }
    }

    static Action Listen<TBefore, TAfter>(nn.HookableModule<TBefore, TAfter> module, Action before, TAfter after)
    {
        var (first, last) = (module.register_forward_pre_hook(_ => before()), module.register_forward_hook(after));
        return () => { first.remove(); last.remove(); };
    }
}
