"""Golden loss curves: an MLP 20-32-16-4 with ReLU, cross entropy, 50 steps on one batch of 64, everything from seed 0."""
import torch

from golden import File

out = File(__file__)


def train(optimizer_of):
    def run():
        torch.manual_seed(0)
        model = torch.nn.Sequential(torch.nn.Linear(20, 32), torch.nn.ReLU(), torch.nn.Linear(32, 16), torch.nn.ReLU(), torch.nn.Linear(16, 4))
        x, y = torch.randn(64, 20), torch.randint(0, 4, (64,))
        optimizer = optimizer_of(model.parameters())
        losses = []
        for _ in range(50):
            optimizer.zero_grad()
            loss = torch.nn.functional.cross_entropy(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses)
    return run


out.add("SGD", "momentum", train(lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9)), [])
out.add("Adam", "", train(lambda p: torch.optim.Adam(p, lr=0.01)), [])
out.write()
