"""
Golden values of optimizers: parameters after 1, 10 and 100 steps. The gradient of step k is the vector of gradients rotated by k places, so that the
arithmetic of the step alone is compared.
"""
import torch

from golden import File



class NAdam:
    """As torch.optim.NAdam, but for its product of momenta: PyTorch 1.13 multiplies the current momentum in twice (later versions don't)."""

    def __init__(self, params, lr, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, momentum_decay=0.004):
        self.p, self.lr, self.betas, self.eps, self.decay, self.momentum_decay = params[0], lr, betas, eps, weight_decay, momentum_decay
        self.m, self.v, self.product, self.steps = torch.zeros_like(self.p), torch.zeros_like(self.p), 1.0, 0

    @torch.no_grad()
    def step(self):
        self.steps += 1
        (b1, b2), g = self.betas, self.p.grad + self.decay * self.p
        now, after = (b1 * (1 - 0.5 * 0.96 ** (k * self.momentum_decay)) for k in (self.steps, self.steps + 1))
        self.product *= now
        self.m.mul_(b1).add_(g, alpha=1 - b1)
        self.v.mul_(b2).addcmul_(g, g, value=1 - b2)
        denominator = self.v.div(1 - b2 ** self.steps).sqrt().add_(self.eps)
        self.p.addcdiv_(g, denominator, value=-self.lr * (1 - now) / (1 - self.product))
        self.p.addcdiv_(self.m, denominator, value=-self.lr * after / (1 - self.product * after))


torch.manual_seed(5)
out = File(__file__)
CASES = [
    ("SGD", torch.optim.SGD, dict(lr=0.1)),
    ("SGD", torch.optim.SGD, dict(lr=0.1, momentum=0.9)),
    ("SGD", torch.optim.SGD, dict(lr=0.1, momentum=0.8, dampening=0.3)),
    ("SGD", torch.optim.SGD, dict(lr=0.1, momentum=0.9, nesterov=True)),
    ("SGD", torch.optim.SGD, dict(lr=0.05, momentum=0.9, weight_decay=0.01, maximize=True)),
    ("SGD", torch.optim.SGD, dict(lr=0.05, weight_decay=0.1)),
    ("Adam", torch.optim.Adam, dict(lr=0.01)),
    ("Adam", torch.optim.Adam, dict(lr=0.02, betas=(0.8, 0.95), eps=1e-6, weight_decay=0.01)),
    ("Adam", torch.optim.Adam, dict(lr=0.01, amsgrad=True)),
    ("Adam", torch.optim.Adam, dict(lr=0.01, maximize=True)),
    ("AdamW", torch.optim.AdamW, dict(lr=0.01, weight_decay=0.1)),
    ("AdamW", torch.optim.AdamW, dict(lr=0.01, weight_decay=0.0, amsgrad=True)),
    ("RMSProp", torch.optim.RMSprop, dict(lr=0.01)),
    ("RMSProp", torch.optim.RMSprop, dict(lr=0.01, alpha=0.9, eps=1e-5, weight_decay=0.01)),
    ("RMSProp", torch.optim.RMSprop, dict(lr=0.01, momentum=0.9)),
    ("RMSProp", torch.optim.RMSprop, dict(lr=0.01, momentum=0.5, centered=True)),
    ("Adagrad", torch.optim.Adagrad, dict(lr=0.1)),
    ("Adagrad", torch.optim.Adagrad, dict(lr=0.1, lr_decay=0.01, weight_decay=0.01, initial_accumulator_value=0.1)),
    ("Adadelta", torch.optim.Adadelta, dict(lr=1.0)),
    ("Adadelta", torch.optim.Adadelta, dict(lr=0.5, rho=0.8, weight_decay=0.01)),
    ("Adamax", torch.optim.Adamax, dict(lr=0.01)),
    ("Adamax", torch.optim.Adamax, dict(lr=0.01, betas=(0.8, 0.99), weight_decay=0.01)),
    ("NAdam", NAdam, dict(lr=0.01)),
    ("NAdam", NAdam, dict(lr=0.01, weight_decay=0.01, momentum_decay=0.01)),
    ("RAdam", torch.optim.RAdam, dict(lr=0.01)),
    ("RAdam", torch.optim.RAdam, dict(lr=0.01, betas=(0.8, 0.99), weight_decay=0.01)),
    ("ASGD", torch.optim.ASGD, dict(lr=0.05)),
    ("ASGD", torch.optim.ASGD, dict(lr=0.05, lambd=0.01, alpha=0.6, t0=10.0, weight_decay=0.01)),
    ("Rprop", torch.optim.Rprop, dict(lr=0.01)),
    ("Rprop", torch.optim.Rprop, dict(lr=0.01, etas=(0.4, 1.3), step_sizes=(0.001, 0.1))),
]


def run(optimizer, arguments):
    def steps(start, gradients):
        p = torch.nn.Parameter(start.detach().clone())
        steps_of = optimizer([p], **arguments)
        results = []
        for k in range(1, 101):
            p.grad = gradients.detach().roll(k)
            steps_of.step()
            if k in (1, 10, 100):
                results.append(p.detach().clone())
        return results
    return steps


for dtype in (torch.float32, torch.float64):
    torch.set_default_dtype(dtype)                  # ASGD keeps its numbers in it
    start, gradients = torch.randn(21, dtype=dtype), torch.randn(21, dtype=dtype)
    for name, optimizer, arguments in CASES:
        shown = ", ".join(f"{k}={v}" for k, v in arguments.items())
        out.add(name, f"{shown} {str(dtype).removeprefix('torch.')}", run(optimizer, arguments), [start, gradients], **arguments)
out.write()
