"""Golden values of torchvision's crops, borders and blurs (python3-torchvision 0.14.1)."""
import torch
import torchvision.transforms.functional as F
import torchvision.transforms.functional_tensor as F_t

from golden import File

torch.manual_seed(0)
out = File(__file__)
images = {"float32": torch.rand(1, 4, 5), "float64": torch.rand(2, 1, 4, 5, dtype=torch.float64),
          "bytes": torch.randint(0, 256, (2, 1, 5, 4), dtype=torch.uint8)}


def bell(size, sigma):
    """As in torchvision, but in double precision."""
    half = (size - 1) * 0.5
    curve = torch.exp(-0.5 * (torch.linspace(-half, half, size, dtype=torch.float64) / sigma) ** 2)
    return curve / curve.sum()


F_t._get_gaussian_kernel1d = bell
for name, image in images.items():
    for box in ([1, 2, 2, 2], [-1, 1, 3, 3], [2, -2, 4, 9], [0, 0, 4, 4]):
        out.add("crop", f"{box} {name}", lambda x, b=box: F.crop(x, *b), [image], box=box)
    for size in ([3, 2], [2, 2], [6, 3], [7, 8]):
        out.add("center_crop", f"{size} {name}", lambda x, s=size: F.center_crop(x, s), [image], size=size)
    for padding in ([1], [1, 2], [1, 0, 2, 1]):
        for mode, torch_mode in (("Constant", "constant"), ("Reflect", "reflect"), ("Replicate", "edge")):
            out.add("pad", f"{padding} {mode} {name}", lambda x, p=padding, m=torch_mode: F.pad(x, p, padding_mode=m), [image],
                    padding=padding, mode=mode)
    for kernel, sigma in (([3, 3], [0.75, 0.75]), ([5, 3], [1.5, 0.5]), ([3, 5], None)):
        out.add("gaussian_blur", f"{kernel} {sigma} {name}", lambda x, k=kernel, s=sigma: F.gaussian_blur(x, k, s), [image],
                kernel=kernel, sigma=sigma)
    for factor in (0.0, 0.6, 2.0):
        out.add("adjust_sharpness", f"{factor} {name}", lambda x, f=factor: F.adjust_sharpness(x, f), [image], factor=factor)
out.add("adjust_sharpness", "too small", lambda x: F.adjust_sharpness(x, 2.0), [images["float32"][:, :2]], factor=2.0)
out.write()
