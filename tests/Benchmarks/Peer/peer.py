"""The same workloads in PyTorch, timed on request: `name threads seconds` per line on standard input, a line of JSON for each."""
import gzip
import json
import os
import statistics
import sys
import tempfile
import time

import torch
from torch import nn
from torch.nn import functional as F

TUNED = os.environ.get("PEER") == "tuned"
BATCH = 64


def mlp():
    return nn.Sequential(nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(True))
        self.second = nn.Sequential(nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = None if inputs == outputs and stride == 1 else nn.Sequential(
            nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return F.relu(self.second(self.first(x)) + (x if self.shortcut is None else self.shortcut(x)), True)


class ResNet(nn.Module):
    def __init__(self, n):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16), nn.ReLU(True))
        blocks, inputs = [], 16
        for outputs, stride in ((16, 1), (32, 2), (64, 2)):
            for k in range(n):
                blocks.append(Block(inputs, outputs, stride if k == 0 else 1))
                inputs = outputs
        self.blocks = nn.Sequential(*blocks)
        self.head = nn.Linear(64, 10)

    def forward(self, x):
        return self.head(self.blocks(self.stem(x)).mean((2, 3)))


class UNet(nn.Module):
    def __init__(self):
        super().__init__()
        twice = lambda i, o: nn.Sequential(
            nn.Conv2d(i, o, 3, padding=1, bias=False), nn.BatchNorm2d(o), nn.ReLU(True),
            nn.Conv2d(o, o, 3, padding=1, bias=False), nn.BatchNorm2d(o), nn.ReLU(True))
        self.down1, self.down2, self.down3, self.down4 = twice(1, 16), twice(16, 32), twice(32, 64), twice(64, 128)
        self.up3, self.join3 = nn.ConvTranspose2d(128, 64, 2, 2), twice(128, 64)
        self.up2, self.join2 = nn.ConvTranspose2d(64, 32, 2, 2), twice(64, 32)
        self.up1, self.join1 = nn.ConvTranspose2d(32, 16, 2, 2), twice(32, 16)
        self.head = nn.Conv2d(16, 1, 1)

    def forward(self, x):
        a = self.down1(x)
        b = self.down2(F.max_pool2d(a, 2))
        c = self.down3(F.max_pool2d(b, 2))
        d = self.down4(F.max_pool2d(c, 2))
        c = self.join3(torch.cat([self.up3(d), c], 1))
        b = self.join2(torch.cat([self.up2(c), b], 1))
        a = self.join1(torch.cat([self.up1(b), a], 1))
        return self.head(a)


class CharacterLstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed, self.lstm, self.head = nn.Embedding(65, 64), nn.LSTM(64, 256), nn.Linear(256, 65)

    def forward(self, x):
        return self.head(self.lstm(self.embed(x))[0]).view(-1, 65)


class GptBlock(nn.Module):
    def __init__(self, channels, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.qkv, self.projection = nn.LayerNorm(channels), nn.Linear(channels, 3 * channels), nn.Linear(channels, channels)
        self.norm2, self.wide, self.narrow = nn.LayerNorm(channels), nn.Linear(channels, 4 * channels), nn.Linear(4 * channels, channels)
        self.register_buffer("mask", torch.tril(torch.ones(64, 64)) == 0)

    def forward(self, x):
        batch, length, channels = x.shape
        q, k, v = (part.view(batch, length, self.heads, channels // self.heads).transpose(1, 2) for part in self.qkv(self.norm1(x)).split(channels, 2))
        scores = (q @ k.transpose(-2, -1)) * (channels // self.heads) ** -0.5
        y = scores.masked_fill(self.mask[:length, :length], float("-inf")).softmax(-1) @ v
        x = x + self.projection(y.transpose(1, 2).reshape(batch, length, channels))
        return x + self.narrow(F.gelu(self.wide(self.norm2(x))))


class MiniGpt(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens, self.places = nn.Embedding(65, 128), nn.Embedding(64, 128)
        self.blocks = nn.Sequential(*[GptBlock(128, 4) for _ in range(4)])
        self.norm, self.head = nn.LayerNorm(128), nn.Linear(128, 65, bias=False)

    def forward(self, x):
        return self.head(self.norm(self.blocks(self.tokens(x) + self.places.weight))).view(-1, 65)


def train(make, make_data, loss_of=F.cross_entropy, channels_last=False):
    def start():
        model = make()
        x, target = make_data()
        if channels_last and TUNED:
            model, x = model.to(memory_format=torch.channels_last), x.contiguous(memory_format=torch.channels_last)
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)

        def step():
            optimizer.zero_grad()
            loss = loss_of(model(x), target)
            loss.backward()
            optimizer.step()
            return loss.item()
        return step
    return start


def adversaries():
    generator = nn.Sequential(
        nn.ConvTranspose2d(100, 128, 7, bias=False), nn.BatchNorm2d(128), nn.ReLU(True),
        nn.ConvTranspose2d(128, 64, 4, 2, 1, bias=False), nn.BatchNorm2d(64), nn.ReLU(True),
        nn.ConvTranspose2d(64, 1, 4, 2, 1, bias=False), nn.Tanh())
    critic = nn.Sequential(
        nn.Conv2d(1, 64, 4, 2, 1, bias=False), nn.LeakyReLU(0.2, True),
        nn.Conv2d(64, 128, 4, 2, 1, bias=False), nn.BatchNorm2d(128), nn.LeakyReLU(0.2, True),
        nn.Conv2d(128, 1, 7, bias=False))
    of_generator = torch.optim.Adam(generator.parameters(), 2e-4, (0.5, 0.999))
    of_critic = torch.optim.Adam(critic.parameters(), 2e-4, (0.5, 0.999))
    real, one, zero = torch.rand(BATCH, 1, 28, 28) * 2 - 1, torch.ones(BATCH), torch.zeros(BATCH)
    z = torch.randn(BATCH, 100, 1, 1)

    def loss_of(images, truth):
        return F.binary_cross_entropy_with_logits(critic(images).view(-1), truth)

    def step():
        of_critic.zero_grad()
        fake = generator(z)
        (loss_of(real, one) + loss_of(fake.detach(), zero)).backward()
        of_critic.step()
        of_generator.zero_grad()
        deception = loss_of(fake, one)
        deception.backward()
        of_generator.step()
        return deception.item()
    return step


def predict(make, *shape, channels_last=False):
    def start():
        model = make().eval()
        x = torch.rand(*shape)
        if channels_last and TUNED:
            model, x = model.to(memory_format=torch.channels_last), x.contiguous(memory_format=torch.channels_last)

        def step():
            with torch.no_grad():
                return model(x).sum().item()
        return step
    return start


def read_digits():
    path = os.path.join(tempfile.mkdtemp(), "digits.gz")
    pixels = torch.randint(0, 256, (10_000 * 784,), dtype=torch.uint8)
    with gzip.open(path, "wb", 1) as file:
        file.write(pixels.numpy().tobytes())

    def step():
        with gzip.open(path) as file:
            read = bytearray(file.read())
        return torch.frombuffer(read, dtype=torch.uint8).reshape(10_000, 1, 28, 28).float().div_(255).mean().item()
    return step


def forward(f, *shapes, draw=torch.rand):
    def start():
        x = [draw(shape) for shape in shapes]

        def step():
            with torch.no_grad():
                return f(*x).reshape(-1)[0].item()
        return step
    return start


def with_gradients(f, x_shape, w_shape):
    def start():
        leaves = [torch.rand(x_shape).requires_grad_(), torch.randn(w_shape).requires_grad_()]

        def step():
            for leaf in leaves:
                leaf.grad = None
            y = f(*leaves).sum()
            y.backward()
            return y.item()
        return step
    return start


def digits():
    return torch.randint(0, 10, (BATCH,))


MILLION = (1024, 1024)
WORKLOADS = {
    "tiny MLP": train(lambda: nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 16), nn.ReLU(), nn.Linear(16, 2)),
                      lambda: (torch.rand(4, 2), torch.randint(0, 2, (4,)))),
    "MLP": train(mlp, lambda: (torch.rand(BATCH, 784), digits())),
    "LeNet-5": train(lenet, lambda: (torch.rand(BATCH, 1, 28, 28), digits())),
    "ResNet-8": train(lambda: ResNet(1), lambda: (torch.rand(BATCH, 3, 32, 32), digits()), channels_last=True),
    "ResNet-20": train(lambda: ResNet(3), lambda: (torch.rand(BATCH, 3, 32, 32), digits()), channels_last=True),
    "LSTM": train(CharacterLstm, lambda: (torch.randint(0, 65, (64, 32)), torch.randint(0, 65, (64 * 32,)))),
    "mini GPT": train(MiniGpt, lambda: (torch.randint(0, 65, (32, 64)), torch.randint(0, 65, (32 * 64,)))),
    "DCGAN": adversaries,
    "U-Net": train(UNet, lambda: (torch.rand(8, 1, 64, 64), (torch.rand(8, 1, 64, 64) > 0.5).float()), F.binary_cross_entropy_with_logits, True),
    **{f"MLP predicts {n}": predict(mlp, n, 784) for n in (1, 64)},
    **{f"LeNet-5 predicts {n}": predict(lenet, n, 1, 28, 28) for n in (1, 64)},
    **{f"ResNet-20 predicts {n}": predict(lambda: ResNet(3), n, 3, 32, 32, channels_last=True) for n in (1, 64)},
    "MNIST files": read_digits,
    **{f"matmul {n}": forward(torch.mm, (n, n), (n, n), draw=torch.randn) for n in (128, 512, 1024)},
    "conv 5x5 1-6 28": with_gradients(lambda x, w: F.conv2d(x, w, padding=2), (64, 1, 28, 28), (6, 1, 5, 5)),
    "conv 3x3 16-16 32": with_gradients(lambda x, w: F.conv2d(x, w, padding=1), (64, 16, 32, 32), (16, 16, 3, 3)),
    "conv 3x3 64-64 8": with_gradients(lambda x, w: F.conv2d(x, w, padding=1), (64, 64, 8, 8), (64, 64, 3, 3)),
    "add 1M": forward(torch.add, 1 << 20, 1 << 20),
    "exp 1M": forward(torch.exp, 1 << 20),
    "tanh 1M": forward(torch.tanh, 1 << 20),
    "sum rows 1M": forward(lambda x: x.sum(1), MILLION),
    "softmax 1M": forward(lambda x: x.softmax(1), MILLION),
    "layer norm 1M": forward(lambda x: F.layer_norm(x, (1024,)), MILLION),
}
started = {}


def start(name):
    """The step, warmed up, and what the first one returned."""
    torch.manual_seed(0)
    step = WORKLOADS[name]()
    first, end, count = step(), time.monotonic() + 0.5, 0
    while count < 3 or (time.monotonic() < end and count < 2000):
        step()
        count += 1
    return step, first


print(json.dumps({"version": torch.__version__}), flush=True)
for line in sys.stdin:
    name, threads, seconds = line.strip().rsplit(" ", 2)
    torch.set_num_threads(int(threads))
    if name not in started:
        started[name] = start(name)
    step, first = started[name]
    times, end = [], time.perf_counter() + float(seconds)
    while len(times) < 3 or time.perf_counter() < end:
        begun = time.perf_counter()
        step()
        times.append(time.perf_counter() - begun)
    print(json.dumps({"ms": 1000 * statistics.median(times), "first": first}), flush=True)
