"""Golden loss curves of small convolutional networks: 50 steps on one batch, everything from seed 0, without files."""
import torch
from torch import nn
import torch.nn.functional as F

from golden import File

out = File(__file__)


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2))
        self.classifier = nn.Sequential(nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))

    def forward(self, x):
        return self.classifier(self.features(x))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU())
        self.second = nn.Sequential(nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = nn.Identity() if stride == 1 else nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return F.relu(self.second(self.first(x)) + self.shortcut(x))


class ResNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 8, 3, 1, 1, bias=False), nn.BatchNorm2d(8), nn.ReLU())
        self.blocks = nn.Sequential(Block(8, 8, 1), Block(8, 16, 2))
        self.head = nn.Linear(16, 10)

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)).mean((2, 3)))


def generator():
    return nn.Sequential(
        nn.ConvTranspose2d(16, 32, 4, 1, 0, bias=False), nn.BatchNorm2d(32), nn.ReLU(),
        nn.ConvTranspose2d(32, 16, 4, 2, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(),
        nn.ConvTranspose2d(16, 3, 4, 2, 1), nn.Tanh())


def critic():
    return nn.Sequential(
        nn.Conv2d(3, 16, 4, 2, 1), nn.LeakyReLU(0.2),
        nn.Conv2d(16, 32, 4, 2, 1, bias=False), nn.BatchNorm2d(32), nn.LeakyReLU(0.2),
        nn.Conv2d(32, 1, 4), nn.Flatten())


def train(make, make_data, loss_of, make_optimizer):
    def run():
        torch.manual_seed(0)
        model = make()
        x, y = make_data()
        optimizer = make_optimizer(model.parameters())
        losses = []
        for _ in range(50):
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
        return torch.stack(losses)
    return run


def adversaries():
    """The critic's and the generator's losses in turn."""
    torch.manual_seed(0)
    g, d = generator(), critic()
    real = torch.randn(4, 3, 16, 16).tanh()
    optimizers = [torch.optim.Adam(m.parameters(), lr=0.0002, betas=(0.5, 0.999)) for m in (d, g)]
    losses = []
    for _ in range(50):
        fake = g(torch.randn(4, 16, 1, 1))
        for optimizer, loss_of in zip(optimizers, (
                lambda: F.binary_cross_entropy_with_logits(d(real), torch.ones(4, 1)) + F.binary_cross_entropy_with_logits(d(fake.detach()), torch.zeros(4, 1)),
                lambda: F.binary_cross_entropy_with_logits(d(fake), torch.ones(4, 1)))):
            optimizer.zero_grad()
            loss = loss_of()
            loss.backward()
            optimizer.step()
            losses.append(loss.detach())
    return torch.stack(losses)


out.add("LeNet", "", train(LeNet, lambda: (torch.randn(8, 1, 28, 28), torch.randint(0, 10, (8,))), F.cross_entropy,
                           lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)), [])
out.add("ResNet", "", train(ResNet, lambda: (torch.randn(8, 3, 12, 12), torch.randint(0, 10, (8,))), F.cross_entropy,
                            lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, weight_decay=1e-4)), [])
out.add("DCGAN", "", adversaries, [])
out.write()
