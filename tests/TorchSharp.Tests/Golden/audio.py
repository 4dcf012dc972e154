"""Golden values of torchaudio's functions, from their definitions in terms of PyTorch's."""
import math

import torch

from golden import File

torch.manual_seed(11)
out = File(__file__)


def spectrogram(x, window, n_fft, hop, pad=0, power=None, normalized=False, center=True, onesided=True):
    flat = torch.nn.functional.pad(x.reshape(-1, x.shape[-1]), (pad, pad))
    y = torch.stft(flat, n_fft, hop, len(window), window, center, "reflect", False, onesided, return_complex=True)
    y = y.reshape(x.shape[:-1] + y.shape[1:])
    if normalized:
        y = y / window.pow(2).sum().sqrt()
    return torch.view_as_real(y) if power is None else y.abs().pow(power)


def to_mel(f, slaney):
    return (f * 3 / 200 if f < 1000 else 15 + math.log(f / 1000) / (math.log(6.4) / 27)) if slaney else 2595 * math.log10(1 + f / 700)


def to_hertz(m, slaney):
    return (m * 200 / 3 if m < 15 else 1000 * math.exp(math.log(6.4) / 27 * (m - 15))) if slaney else 700 * (10 ** (m / 2595) - 1)


def triangles(n_freqs, rate, corners, area=False):
    grid = torch.linspace(0, rate // 2, n_freqs, dtype=torch.float64)
    f = torch.tensor(corners, dtype=torch.float64)
    slopes = f[None] - grid[:, None]
    bank = torch.clamp(torch.minimum(-slopes[:, :-2] / (f[1:-1] - f[:-2]), slopes[:, 2:] / (f[2:] - f[1:-1])), min=0)
    return (bank * (2 / (f[2:] - f[:-2])) if area else bank).float()


def kernel(orig, new, width_zeros, rolloff, kaiser, beta):
    base = min(orig, new) * rolloff
    width = math.ceil(width_zeros * orig / base)
    t = torch.arange(0, -new, -1, dtype=torch.float64)[:, None, None] / new + torch.arange(-width, width + orig, dtype=torch.float64)[None, None] / orig
    t = (t * base).clamp(-width_zeros, width_zeros)
    window = torch.i0(beta * torch.sqrt(1 - (t / width_zeros) ** 2)) / torch.i0(torch.tensor(beta, dtype=torch.float64)) if kaiser else torch.cos(t * math.pi / width_zeros / 2) ** 2
    t = t * math.pi
    return torch.where(t == 0, torch.ones_like(t), t.sin() / t) * window * base / orig, width


def resample(x, orig, new, width_zeros=6, rolloff=0.99, kaiser=False, beta=14.769656459379492):
    k, width = kernel(orig, new, width_zeros, rolloff, kaiser, beta)
    length = x.shape[-1]
    flat = torch.nn.functional.pad(x.reshape(-1, 1, length), (width, width + orig))
    y = torch.nn.functional.conv1d(flat, k.to(x.dtype), stride=orig).transpose(1, 2).reshape(flat.shape[0], -1)[:, : math.ceil(new * length / orig)]
    return y.reshape(x.shape[:-1] + y.shape[-1:])


def griffinlim(sizes, window, n_fft, hop, iterations, momentum, length):
    back = lambda spectra: torch.istft(spectra, n_fft, hop, len(window), window, length=length)
    angles, former = torch.ones(sizes.shape, dtype=torch.complex64 if sizes.dtype == torch.float32 else torch.complex128), torch.tensor(0.0)
    for _ in range(iterations):
        rebuilt = torch.stft(back(sizes.sqrt() * angles), n_fft, hop, len(window), window, return_complex=True)
        turned = rebuilt - former * momentum / (1 + momentum)
        angles, former = turned / (turned.abs() + 1e-16), rebuilt
    return back(sizes.sqrt() * angles)


def decibels(x, top):
    y = 10 * torch.log10(torch.clamp(x, min=1e-10)) - 10 * 0.5
    if top is None:
        return y
    packed = y.reshape(-1, x.shape[-3] if x.dim() > 2 else 1, *x.shape[-2:])
    return torch.max(packed, packed.amax((1, 2, 3)).sub(top).view(-1, 1, 1, 1)).reshape(x.shape)


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    x, window = torch.randn(2, 20, dtype=dtype), torch.hann_window(6, dtype=dtype)
    for power in (None, 1.0, 2.0):
        for normalized in (False, True):
            args = dict(n_fft=8, hop=3, pad=2, power=power, normalized=normalized)
            out.add("spectrogram", f"{name} {power} {normalized}", lambda t, w: spectrogram(t, w.detach(), **args), [x, window], **args)
    out.add("spectrogram", f"{name} plain", lambda t, w: spectrogram(t, w.detach(), 6, 2, 0, 2.0, False, False), [x[0], window], n_fft=6, hop=2, pad=0, power=2.0, normalized=False, center=False)
    sizes = spectrogram(x[0], window, 6, 2, power=2.0)
    out.add("griffinlim", name, lambda t, w: griffinlim(t.detach(), w.detach(), 6, 2, 5, 0.7, 20), [sizes, window])
    for orig, new in ((3, 2), (2, 3), (8, 4), (5, 1)):
        out.add("resample", f"{name} {orig} {new}", lambda t: resample(t, orig // math.gcd(orig, new), new // math.gcd(orig, new)), [x[:, :11]], orig=orig, new=new, width=6, rolloff=0.99, kaiser=False)
    out.add("resample", f"{name} kaiser", lambda t: resample(t, 3, 4, 4, 0.9, True), [x[0, :9]], orig=3, new=4, width=4, rolloff=0.9, kaiser=True)
    energy = torch.rand(2, 1, 3, 2, dtype=dtype) * 10 ** torch.linspace(-6, 1, 12, dtype=dtype).reshape(2, 1, 3, 2)
    for top in (None, 20.0):
        out.add("decibels", f"{name} {top}", lambda t: decibels(t, top), [energy], top=top)
        out.add("decibels", f"{name} {top} matrix", lambda t: decibels(t, top), [energy[0, 0]], top=top)
    out.add("amplitudes", name, lambda t: 0.7 * (10 ** (0.1 * t)) ** 0.5, [x[:, :4]])
    y = torch.tensor([-1.0, -0.31, -1e-3, 0.0, 0.013, 0.5, 1.0], dtype=dtype)
    out.add("compressed", name, lambda t: ((t.sign() * torch.log1p(255 * t.abs()) / math.log(256) + 1) / 2 * 255 + 0.5).detach().to(torch.int64), [y])
    codes = torch.tensor([0.0, 3.0, 127.0, 128.0, 255.0], dtype=dtype)
    out.add("expanded", name, lambda t: (t / 255 * 2 - 1).sign() * (torch.exp((t / 255 * 2 - 1).abs() * math.log(256)) - 1) / 255, [codes])
for slaney in (False, True):
    for area in (False, True):
        marks = [to_mel(50.0, slaney) + (to_mel(3000.0, slaney) - to_mel(50.0, slaney)) * i / 5 for i in range(6)]
        out.add("mel", f"{slaney} {area}", lambda: triangles(9, 8000, [to_hertz(m, slaney) for m in marks], area), [], slaney=slaney, area=area)
out.add("linear", "bank", lambda: triangles(7, 800, [20.0, 120.0, 220.0, 320.0, 420.0]), [])
cosines = torch.cos(math.pi / 5 * (torch.arange(5.0).double() + 0.5)[:, None] * torch.arange(4.0))
out.add("cosines", "none", lambda: (cosines * 2).float(), [], ortho=False)
out.add("cosines", "ortho", lambda: (cosines * math.sqrt(2 / 5) * torch.tensor([math.sqrt(0.5), 1, 1, 1])).float(), [], ortho=True)
out.write()
