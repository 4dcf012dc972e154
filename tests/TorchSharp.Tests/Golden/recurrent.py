"""Golden values of recurrent networks and cells: weights from seed 7, dropout from seed 5. Parameters' gradients are outputs."""
import torch
from torch import nn

from golden import File, weights

torch.manual_seed(11)
out = File(__file__)


def add(op, case, make, inputs, pack, **args):
    torch.manual_seed(7)
    module = make()

    def run(x, *state):
        torch.manual_seed(5)
        results = module(x, pack(state)) if state else module(x)
        flat = []
        for part in results if isinstance(results, tuple) else (results,):
            flat += part if isinstance(part, tuple) else (part,)
        loss = sum((y * weights(y)).sum() for y in flat)
        return [*flat, *torch.autograd.grad(loss, list(module.parameters()), retain_graph=True)]

    out.add(op, case, run, inputs, **args)


def one(state):
    return state[0]


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for op, kind, options, states, pack in [
        ("RNN", nn.RNN, {}, 1, one), ("RNN relu", nn.RNN, {"nonlinearity": "relu"}, 1, one),
        ("LSTM", nn.LSTM, {}, 2, tuple), ("GRU", nn.GRU, {}, 1, one),
    ]:
        for case, layers, bidirectional, bias, batch_first, dropout, batched, started in [
            ("one layer", 1, False, True, False, 0, True, True),
            ("from zeros", 1, False, True, True, 0, True, False),
            ("both directions", 2, True, True, True, 0, True, True),
            ("no bias", 1, True, False, False, 0, True, True),
            ("dropout", 3, False, True, False, 0.4, True, True),
            ("one sequence", 2, False, True, False, 0, False, True),
        ]:
            if dtype == torch.float32 and case != "both directions":
                continue
            steps, batch, inputs, hidden = 4, 3, 2, 2
            x = torch.randn((batch, steps, inputs) if batch_first else (steps, batch, inputs) if batched else (steps, inputs), dtype=dtype)
            count = layers * (2 if bidirectional else 1)
            shape = (count, batch, hidden) if batched else (count, hidden)
            state = [torch.randn(shape, dtype=dtype) for _ in range(states if started else 0)]
            add(op, f"{case} {name}",
                lambda: kind(inputs, hidden, layers, bias, batch_first, dropout, bidirectional, dtype=dtype, **options), [x, *state], pack,
                layers=layers, bidirectional=bidirectional, bias=bias, batch_first=batch_first, dropout=dropout)
    for op, kind, options, states, pack in [
        ("RNNCell", nn.RNNCell, {}, 1, one), ("RNNCell relu", nn.RNNCell, {"nonlinearity": "relu"}, 1, one),
        ("LSTMCell", nn.LSTMCell, {}, 2, tuple), ("GRUCell", nn.GRUCell, {}, 1, one),
    ]:
        for case, shape, started, bias in [("batch", (3,), True, True), ("from zeros", (3,), False, True), ("one", (), True, False)]:
            x = torch.randn(*shape, 4, dtype=dtype)
            state = [torch.randn(*shape, 3, dtype=dtype) for _ in range(states if started else 0)]
            add(op, f"{case} {name}", lambda: kind(4, 3, bias, dtype=dtype, **options), [x, *state], pack, bias=bias)
out.write()
