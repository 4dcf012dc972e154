"""Golden values of padded and packed sequences, and of recurrent networks that read them (weights from seed 7)."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pack_sequence, pad_packed_sequence, pad_sequence

from golden import File, weights

torch.manual_seed(13)
out = File(__file__)


def parts(packed):
    return [t for t in packed if t is not None]


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")

    def rand(*shape):
        return torch.randn(*shape, dtype=dtype)

    sequences = [rand(3, 2), rand(5, 2), rand(1, 2)]
    for first in (False, True):
        flags = {"batch_first": first}
        order = "batch first" if first else "steps first"
        out.add("pad_sequence", f"{order} {name}", lambda *s: pad_sequence(s, first, 0.5), sequences, **flags)
        padded = pad_sequence(sequences, first)
        for lengths, enforce in ((torch.tensor([3, 5, 1]), False), (torch.tensor([4, 2, 2]), True)):
            case = f"{order}{' sorted' if enforce else ''} {name}"
            out.add("pack_padded", case, lambda x, n: parts(pack_padded_sequence(x, n, first, enforce)), [padded, lengths], enforce=enforce,
                    **flags)
            out.add("pad_packed", case,
                    lambda x, n: pad_packed_sequence(pack_padded_sequence(x, n, first, enforce), first, -1.5, None if enforce else 6),
                    [padded, lengths], enforce=enforce, **flags)
    out.add("pack_sequence", name, lambda *s: parts(pack_sequence(s, False)), sequences)
    if dtype == torch.float32:
        continue
    for op, kind, states in [("RNN", nn.RNN, 1), ("LSTM", nn.LSTM, 2), ("GRU", nn.GRU, 1)]:
        for case, layers, bidirectional, enforce in [("sorted", 1, False, True), ("unsorted", 2, True, False)]:
            torch.manual_seed(7)
            module = kind(2, 2, layers, bidirectional=bidirectional, dtype=dtype)
            lengths = [5, 3, 1] if enforce else [3, 5, 1]

            def run(x, *state):
                packed = pack_padded_sequence(x, torch.tensor(lengths), False, enforce)
                y, end = module(packed, state if states == 2 else state[0])
                results = [y.data, *(end if states == 2 else [end])]
                loss = sum((r * weights(r)).sum() for r in results)
                return [*results, *torch.autograd.grad(loss, list(module.parameters()), retain_graph=True)]

            state = [rand(layers * (2 if bidirectional else 1), 3, 2) for _ in range(states)]
            out.add(op, case, run, [rand(5, 3, 2), *state], layers=layers, bidirectional=bidirectional, enforce=enforce, lengths=lengths)
out.write()
