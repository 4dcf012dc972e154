"""Golden values of torchvision's functions of colors and levels (python3-torchvision 0.14.1)."""
import torch
import torchvision.transforms.functional as F

from golden import File

torch.manual_seed(0)
out = File(__file__)
bytes_ = torch.randint(0, 256, (3, 3, 4), dtype=torch.uint8)
bytes_[:, 1, 1] = 77
batch = torch.randint(0, 256, (2, 3, 2, 3), dtype=torch.uint8)
grey = torch.randint(0, 256, (1, 3, 4), dtype=torch.uint8)
images = {"bytes": bytes_, "batch of bytes": batch, "grey bytes": grey}
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    image = torch.rand(3, 3, 4, dtype=dtype)
    image[:, 1, 1] = 0.3
    images |= {name: image, f"batch of {name}": torch.rand(2, 3, 2, 3, dtype=dtype), f"grey {name}": torch.rand(1, 3, 4, dtype=dtype)}

for name, image in images.items():
    for factor in (0.0, 0.4, 1.0, 1.7):
        for op in ("adjust_brightness", "adjust_contrast", "adjust_saturation", "adjust_gamma"):
            out.add(op, f"{factor} {name}", lambda x, o=op, f=factor: getattr(F, o)(x, f), [image], factor=factor)
    for factor in (-0.5, -0.2, 0.15, 0.5):
        out.add("adjust_hue", f"{factor} {name}", lambda x, f=factor: F.adjust_hue(x, f), [image], factor=factor)
    for channels in (1, 3):
        out.add("rgb_to_grayscale", f"{channels} {name}", lambda x, c=channels: F.rgb_to_grayscale(x, c), [image], channels=channels)
    out.add("invert", name, F.invert, [image])
    out.add("autocontrast", name, lambda x: F.autocontrast(x.detach()), [image])
    bound = 1 if image.is_floating_point() else 255
    for part in (0.0, 0.5, 1.0):
        out.add("solarize", f"{part} {name}", lambda x, t=part * bound: F.solarize(x, t), [image], factor=part * bound)
    out.add("hflip", name, F.hflip, [image])
    out.add("vflip", name, F.vflip, [image])
    if image.is_floating_point():
        out.add("normalize", f"one {name}", lambda x: F.normalize(x, [0.4], [0.3]), [image], means=[0.4], stdevs=[0.3])
        if image.shape[-3] == 3:
            means, stdevs = [0.485, 0.456, 0.406], [0.229, 0.224, 0.225]
            out.add("normalize", name, lambda x, m=means, s=stdevs: F.normalize(x, m, s), [image], means=means, stdevs=stdevs)
    else:
        for bits in (0, 1, 3, 8):
            out.add("posterize", f"{bits} {name}", lambda x, b=bits: F.posterize(x, b), [image], bits=bits)
        out.add("equalize", name, F.equalize, [image])
flat = torch.full((3, 2, 2), 9, dtype=torch.uint8)
out.add("autocontrast", "flat bytes", F.autocontrast, [flat])
out.add("equalize", "flat bytes", F.equalize, [flat])
# More than 255 pixels, so that values are mapped.
large = (torch.randn(1, 24, 24) * 6 + 40).clamp(0, 255).to(torch.uint8)
out.add("equalize", "large", F.equalize, [large])
values = {torch.float32: [0, 0.1, 0.5, 0.999, 1], torch.float64: [0, 0.1, 0.5, 0.999, 1], torch.uint8: [0, 1, 128, 255],
          torch.int8: [0, 1, 127], torch.int16: [0, 255, 32767], torch.int32: [0, 70000, 2147483647], torch.int64: [0, 1 << 40]}
for given, numbers in values.items():
    for wanted in values:
        if given.is_floating_point and wanted in (torch.int32, torch.int64):
            continue
        out.add("convert_image_dtype", f"{given} to {wanted}", lambda x, w=wanted: F.convert_image_dtype(x.detach(), w),
                [torch.tensor(numbers, dtype=given)], dtype=str(wanted).removeprefix("torch."))
for value, shape in (("zeros", torch.zeros(1)), ("per channel", torch.rand(3, 1, 1)), ("per pixel", torch.rand(3, 2, 3))):
    out.add("erase", value, lambda x, v: F.erase(x, 1, 0, 2, 3, v), [images["float32"], shape])
out.write()
