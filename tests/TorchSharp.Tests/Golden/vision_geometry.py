"""Golden values of torchvision's geometry and augmentations (python3-torchvision 0.14.1)."""
import torch
import torchvision.transforms as T
import torchvision.transforms.functional as F
import torchvision.transforms.functional_tensor as F_t

from golden import File

torch.manual_seed(1)
out = File(__file__)
images = {"float32": torch.rand(1, 4, 5), "float64": torch.rand(2, 1, 4, 5, dtype=torch.float64),
          "bytes": torch.randint(0, 256, (2, 1, 5, 4), dtype=torch.uint8)}
modes = {"Nearest": F.InterpolationMode.NEAREST, "Bilinear": F.InterpolationMode.BILINEAR, "Bicubic": F.InterpolationMode.BICUBIC}


def coefficients(start, end):
    """As in torchvision, but in double precision."""
    rows, right = [], []
    for (x, y), (u, v) in zip(end, start):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return torch.linalg.solve(torch.tensor(rows, dtype=torch.float64), torch.tensor(right, dtype=torch.float64)).tolist()




def add(op, case, run, inputs, **args):
    """Leaves out bytes whose values are halves before they are rounded: which way those go is chance."""
    exact = run(inputs[0].double()) if inputs[0].dtype == torch.uint8 else torch.zeros(1)
    if ((exact - exact.floor() - 0.5).abs() > 1e-4).all():
        out.add(op, case, run, inputs, **args)


for name, image in images.items():
    for size in ([3, 7], [8, 2]):
        for mode in modes:
            for antialias in (False, True)[:1 if mode == "Nearest" else 2]:
                add("resize", f"{size} {mode} {antialias} {name}",
                        lambda x, s=size, m=mode, a=antialias: F.resize(x, s, modes[m], antialias=a), [image],
                        size=size, mode=mode, antialias=antialias)
    for size, most in ((3, None), (6, None), (6, 7), (2, 3)):
        add("resize", f"shorter side {size}, at most {most} {name}",
                lambda x, s=size, m=most: F.resize(x, [s], modes["Nearest"], max_size=m), [image],
                size=[size, -1], mode="Nearest", antialias=False, most=most)
    for mode in ("Nearest", "Bilinear"):
        for fill in (None, [0.5]):
            case = f"{mode} {fill} {name}"
            for angle, shift, scale, shear in ((30, [0, 0], 1, [0, 0]), (-17, [1, -1], 1.25, [10, -5]), (0, [2, 1], 1, [0, 0])):
                add("affine", f"{angle} {case}",
                        lambda x, a=angle, t=shift, s=scale, h=shear, m=mode, f=fill: F.affine(x, a, t, s, h, modes[m], f), [image],
                        angle=angle, shift=shift, scale=scale, shear=shear, mode=mode, fill=fill)
            for angle, expand, center in ((37, False, None), (135, True, None), (25, True, None), (-50, False, [1, 3])):
                add("rotate", f"{angle} {case}",
                        lambda x, a=angle, e=expand, c=center, m=mode, f=fill: F.rotate(x, a, modes[m], e, c, f), [image],
                        angle=angle, expand=expand, center=center, mode=mode, fill=fill)
            start, end = [[0, 0], [4, 0], [4, 3], [0, 3]], [[1, 0], [3, 1], [4, 3], [0, 2]]
            add("perspective", case,
                    lambda x, m=mode, f=fill: F_t.perspective(x, coefficients(start, end), modes[m].value, f), [image],
                    start=start, end=end, mode=mode, fill=fill)
out.add("rotate", "colors", lambda x: F.rotate(x, 30, fill=[0.1, 0.2, 0.3]), [torch.rand(3, 3, 3)],
        angle=30, expand=False, center=None, mode="Nearest", fill=[0.1, 0.2, 0.3])
# As in torchvision, but with magnitudes rounded once.
linspace = torch.linspace
torch.linspace = lambda first, last, steps, **options: linspace(first, last, steps, dtype=torch.float64, **options).float()
photo = torch.randint(0, 256, (3, 5, 6), dtype=torch.uint8)
augmentations = {"RandAugment": T.RandAugment(), "TrivialAugmentWide": T.TrivialAugmentWide(), "AugMix": T.AugMix(),
                 "ImageNet": T.AutoAugment(T.AutoAugmentPolicy.IMAGENET), "CIFAR10": T.AutoAugment(T.AutoAugmentPolicy.CIFAR10),
                 "SVHN": T.AutoAugment(T.AutoAugmentPolicy.SVHN)}
for op, transform in augmentations.items():
    for seed in range(12):
        if (op, seed) == ("AugMix", 4):
            continue  # It mixes pixels that are equal: the sum is just above or below their value.
        torch.manual_seed(seed)
        out.add("augmentation", f"{op} {seed}", transform, [photo], which=op, seed=seed)
transforms = {"RandomResizedCrop": T.RandomResizedCrop(4, interpolation=modes["Nearest"]), "RandomRotation": T.RandomRotation(40),
              "GaussianBlur": T.GaussianBlur(3), "RandomAdjustSharpness": T.RandomAdjustSharpness(2.0)}
for op, transform in transforms.items():
    for seed in range(3):
        torch.manual_seed(seed)
        out.add("augmentation", f"{op} {seed}", transform, [photo], which=op, seed=seed)
out.write()
