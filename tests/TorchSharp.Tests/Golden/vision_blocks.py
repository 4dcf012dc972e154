"""Golden values of torchvision's DropBlock and squeeze and excitation, from seeds (python3-torchvision 0.14.1)."""
import torch
import torchvision.ops as ops

from golden import File

out = File(__file__)
for dtype in (torch.float32, torch.float64):
    torch.manual_seed(0)
    image, volume = torch.rand(1, 2, 4, 5, dtype=dtype), torch.rand(1, 1, 3, 4, 3, dtype=dtype)
    for seed, (p, size) in enumerate(((0.0, 3), (0.3, 1), (0.3, 3), (0.9, 9))):
        for op, x in (("drop_block2d", image[..., :5 if size < 9 else 3, :3 if size == 9 else 5]), ("drop_block3d", volume)):
            torch.manual_seed(seed)
            out.add(op, f"{p} {size} {dtype}", lambda x, o=op, p=p, s=size: getattr(ops, o)(x, p, s), [x], p=p, size=size, seed=seed)
    torch.manual_seed(7)
    block = ops.SqueezeExcitation(2, 3).to(dtype)
    out.add("squeeze_excitation", f"{dtype}", block, [image], seed=7)
out.write()
