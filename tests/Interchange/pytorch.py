"""PyTorch's side of the exchange: pytorch.py FOLDER [DATA]. Reads what we wrote, with torch.load and strict load_state_dict, and writes the
same network in each of its forms; with DATA, runs the pretrained ResNet-20 of that folder on CIFAR images."""

import gzip
import sys
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional

torch.set_grad_enabled(False)
folder = Path(sys.argv[1])


def small_network():
    layers = [nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 5)]
    return nn.Sequential(*layers).eval()


def array(name):
    return torch.from_numpy(numpy.load(folder / name))


def check(name, weights):
    network = small_network()
    network.load_state_dict(weights, strict=True)
    difference = (network(array("ours.input.npy")) - array("ours.output.npy")).abs().max().item()
    print(f"{name}: in PyTorch as here, up to {difference:.2g}")
    assert difference <= 1e-4, name


def read_ours():
    check("ours.pt", torch.load(folder / "ours.pt"))
    check("ours-legacy.th", torch.load(folder / "ours-legacy.th"))
    check("ours.npz", {name: torch.from_numpy(value) for name, value in numpy.load(folder / "ours.npz").items()})
    checkpoint = torch.load(folder / "ours-checkpoint.pt")
    check("ours-checkpoint.pt", checkpoint.pop("state_dict"))
    half = checkpoint.pop("half")
    assert half.dtype == torch.bfloat16 and half.tolist() == [1.5, -2]
    rest = {"epoch": 3, "loss": 0.25, "name": "naïve", "big": 1 << 40, "nothing": None, "list": [1, True, ("a", 2.5)]}
    assert checkpoint == rest, checkpoint
    try:
        from safetensors.torch import load_file
    except ImportError:
        return
    check("ours.safetensors", load_file(folder / "ours.safetensors"))


def write_theirs():
    torch.manual_seed(2)
    network = small_network()
    network[1].running_mean.normal_()
    weights = network.state_dict()
    torch.save(weights, folder / "theirs.pt")
    torch.save(weights, folder / "theirs-legacy.th", _use_new_zipfile_serialization=False)
    torch.save(weights, folder / "theirs-protocol4.pt", pickle_protocol=4)
    torch.save({"epoch": 3, "model": weights, "optimizer": {"state": {}, "groups": [{"lr": 0.1}]}}, folder / "theirs-checkpoint.pt")
    numpy.savez(folder / "theirs.npz", **{name: value.numpy() for name, value in weights.items()})
    x = torch.randn(4, 3, 8, 8)
    numpy.save(folder / "theirs.input.npy", x.numpy())
    numpy.save(folder / "theirs.output.npy", network(x).numpy())


class Block(nn.Module):
    def __init__(self, channels, out):
        super().__init__()
        self.stride, self.added = (1, 0) if channels == out else (2, out - channels)
        self.conv1, self.bn1 = nn.Conv2d(channels, out, 3, self.stride, 1, bias=False), nn.BatchNorm2d(out)
        self.conv2, self.bn2 = nn.Conv2d(out, out, 3, 1, 1, bias=False), nn.BatchNorm2d(out)

    def forward(self, x):
        y = self.bn2(self.conv2(functional.relu(self.bn1(self.conv1(x)))))
        half = self.added // 2
        return functional.relu(y + functional.pad(x[:, :, :: self.stride, :: self.stride], (0, 0, 0, 0, half, half)))


class ResNet20(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.bn1 = nn.Conv2d(3, 16, 3, 1, 1, bias=False), nn.BatchNorm2d(16)
        self.layer1 = nn.Sequential(Block(16, 16), Block(16, 16), Block(16, 16))
        self.layer2 = nn.Sequential(Block(16, 32), Block(32, 32), Block(32, 32))
        self.layer3 = nn.Sequential(Block(32, 64), Block(64, 64), Block(64, 64))
        self.linear = nn.Linear(64, 10)

    def forward(self, x):
        x = self.layer3(self.layer2(self.layer1(functional.relu(self.bn1(self.conv1(x))))))
        return self.linear(x.mean((2, 3)))


def run_pretrained(data):
    weights = torch.load(data / "resnet-cifar10" / "resnet20-12fca82f.th", map_location="cpu")["state_dict"]
    network = ResNet20().eval()
    network.load_state_dict({name.removeprefix("module."): value for name, value in weights.items()}, strict=True)
    with gzip.open(data / "cifar10" / "test_batch_jpeg_first2000.bin.gz") as file:
        records = numpy.frombuffer(file.read(200 * 3073), numpy.uint8).reshape(200, 3073)
    mean, deviation = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1), torch.tensor([0.229, 0.224, 0.225]).view(3, 1, 1)
    pixels = (torch.from_numpy(records[:, 1:].reshape(-1, 3, 32, 32) / numpy.float32(255)) - mean) / deviation
    numpy.save(folder / "cifar.pixels.npy", pixels.numpy())
    numpy.save(folder / "cifar.labels.npy", records[:, 0].astype(numpy.int64))
    numpy.save(folder / "cifar.logits.npy", network(pixels).numpy())


read_ours()
write_theirs()
if len(sys.argv) > 2:
    run_pretrained(Path(sys.argv[2]))
