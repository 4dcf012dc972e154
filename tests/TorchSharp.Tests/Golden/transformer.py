"""Golden values of the parts of a transformer: weights from seed 7, dropout from seed 5. Parameters' gradients are outputs."""
import torch
from torch import nn

from golden import File, weights

torch.manual_seed(14)
out = File(__file__)


def add(op, case, make, inputs, call, **args):
    torch.manual_seed(7)
    module = make().double()

    def run(*x):
        torch.manual_seed(5)
        y = call(module, *x)
        return [y, *torch.autograd.grad((y * weights(y)).sum(), list(module.parameters()), retain_graph=True)]

    out.add(op, case, run, inputs, **args)


def rand(*shape):
    return torch.randn(*shape, dtype=torch.float64)


causal = torch.ones(3, 3).triu(1).bool()
padding = torch.tensor([[0, 0, 1], [0, 0, 0]]).bool()
src, tgt = rand(3, 2, 4), rand(2, 2, 4)
for activation in ("relu", "gelu"):
    for dropout in (0.0, 0.2):
        case, args = f"{activation} {dropout}", {"gelu": activation == "gelu", "dropout": dropout}
        add("encoder layer", case, lambda: nn.TransformerEncoderLayer(4, 2, 3, dropout, activation), [src],
            lambda m, x: m(x, causal, padding), **args)
        add("decoder layer", case, lambda: nn.TransformerDecoderLayer(4, 2, 3, dropout, activation), [tgt, src],
            lambda m, x, y: m(x, y, causal[:2, :2], memory_key_padding_mask=padding), **args)
args = {"gelu": False, "dropout": 0.2}
add("encoder", "", lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 3, 0.2), 2), [src], lambda m, x: m(x, causal), **args)
add("decoder", "", lambda: nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 3, 0.2), 2), [tgt, src], lambda m, x, y: m(x, y), **args)
add("transformer", "", lambda: nn.Transformer(4, 2, 1, 1, 3, 0.2), [src, tgt], lambda m, x, y: m(x, y), **args)
add("transformer", "masks", lambda: nn.Transformer(4, 2, 1, 1, 3, 0.2), [src, tgt],
    lambda m, x, y: m(x, y, causal, causal[:2, :2], None, padding, None, padding), **args)
out.write()
