"""Golden values of learning-rate schedules (and of the momentum, where it cycles): the learning rate of each of 24 epochs, from 0.1."""
import torch
from torch.optim import lr_scheduler as s

from golden import File

out = File(__file__)


def schedule(make, momentum=False):
    def run():
        optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1, momentum=0.9)
        scheduler = make(optimizer)
        rates, momenta = [], []
        for _ in range(24):
            rates.append(optimizer.param_groups[0]["lr"])
            momenta.append(optimizer.param_groups[0]["momentum"])
            optimizer.step()
            scheduler.step()
        result = [torch.tensor(rates, dtype=torch.float64)]
        return result + [torch.tensor(momenta, dtype=torch.float64)] if momentum else result
    return run


def plateau():
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.1)
    scheduler = s.ReduceLROnPlateau(optimizer, factor=0.5, patience=2, cooldown=1)
    rates = []
    for metric in [5, 4, 3, 3, 3, 3, 3, 3, 2.9999, 2.9999, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1]:
        scheduler.step(metric)
        rates.append(optimizer.param_groups[0]["lr"])
    return torch.tensor(rates, dtype=torch.float64)


for name, make in {
    "LambdaLR": lambda o: s.LambdaLR(o, lambda e: 0.9 ** e),
    "MultiplicativeLR": lambda o: s.MultiplicativeLR(o, lambda e: 0.9 + e / 1000),
    "StepLR": lambda o: s.StepLR(o, 5, 0.5),
    "MultiStepLR": lambda o: s.MultiStepLR(o, [3, 8, 20], 0.3),
    "ExponentialLR": lambda o: s.ExponentialLR(o, 0.8),
    "ConstantLR": lambda o: s.ConstantLR(o, 0.25, 7),
    "LinearLR": lambda o: s.LinearLR(o, 0.2, 0.9, 10),
    "PolynomialLR": lambda o: s.PolynomialLR(o, 12, 2.0),
    "CosineAnnealingLR": lambda o: s.CosineAnnealingLR(o, 9, 0.01),
    "SequentialLR": lambda o: s.SequentialLR(o, [s.LinearLR(o, 0.1, 1.0, 4), s.ExponentialLR(o, 0.9)], [4]),
    "ChainedLR": lambda o: s.ChainedScheduler([s.ConstantLR(o, 0.5, 4), s.ExponentialLR(o, 0.9)]),
}.items():
    out.add(name, "", schedule(make), [])
for name, make in {
    "OneCycleLR": lambda o: s.OneCycleLR(o, 0.5, total_steps=25),
    "OneCycleLR linear": lambda o: s.OneCycleLR(o, 0.5, epochs=5, steps_per_epoch=5, anneal_strategy="linear", pct_start=0.4),
    "OneCycleLR three phases": lambda o: s.OneCycleLR(o, 0.5, total_steps=25, three_phase=True),
    "CyclicLR": lambda o: s.CyclicLR(o, 0.01, 0.2, 4),
    "CyclicLR halving": lambda o: s.CyclicLR(o, 0.01, 0.2, 3, 5, mode="triangular2"),
}.items():
    out.add(name, "", schedule(make, True), [])
out.add("ReduceLROnPlateau", "", plateau, [])
out.write()
