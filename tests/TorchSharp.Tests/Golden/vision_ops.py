"""Golden values of torchvision's boxes, losses and grids (python3-torchvision 0.14.1)."""
import torch
import torchvision.ops as ops
from torchvision.utils import make_grid

from golden import File

torch.manual_seed(0)
out = File(__file__)


def boxes(count, dtype):
    corner, size = torch.rand(count, 2, dtype=dtype) * 6, torch.rand(count, 2, dtype=dtype) * 5 + 0.5
    return torch.cat([corner, corner + size], 1)


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    a, b, far = boxes(4, dtype), boxes(3, dtype), boxes(3, dtype) + 20
    aligned = torch.tensor([[0, 0, 2, 2], [1, 0, 3, 2], [0, 0, 2, 2]], dtype=dtype)
    out.add("box_area", name, ops.box_area, [a])
    for op in ("box_iou", "generalized_box_iou", "distance_box_iou", "complete_box_iou"):
        out.add(op, f"any {name}", getattr(ops, op), [a, b])
        out.add(op, f"apart {name}", getattr(ops, op), [a, far])
        out.add(op, f"none {name}", getattr(ops, op), [a, torch.zeros(0, 4, dtype=dtype)])
        if dtype == torch.float64 and op == "box_iou":
            out.add(op, "common sides", getattr(ops, op), [aligned, aligned[:2]])
    for op in ("generalized_box_iou_loss", "distance_box_iou_loss", "complete_box_iou_loss"):
        for reduction in ("none", "mean", "sum"):
            out.add(op, f"any {reduction} {name}", lambda x, y, o=op, r=reduction: getattr(ops, o)(x, y, reduction=r), [a[:3], b], reduction=reduction)
        out.add(op, f"apart {name}", getattr(ops, op), [a[:3], far], reduction="none")
    for given in ("xyxy", "xywh", "cxcywh"):
        for wanted in ("xyxy", "xywh", "cxcywh"):
            out.add("box_convert", f"{given} to {wanted} {name}", lambda x, g=given, w=wanted: ops.box_convert(x, g, w), [a], given=given, wanted=wanted)
    x, t = torch.randn(3, 4, dtype=dtype) * 3, (torch.rand(3, 4, dtype=dtype) > 0.5).to(dtype)
    for alpha, gamma in ((0.25, 2.0), (0.7, 0.5), (-1.0, 3.0)):
        for reduction in ("none", "mean", "sum"):
            out.add("sigmoid_focal_loss", f"{alpha} {gamma} {reduction} {name}",
                    lambda p, q, al=alpha, ga=gamma, r=reduction: ops.sigmoid_focal_loss(p, q.detach(), al, ga, r), [x, t],
                    alpha=alpha, gamma=gamma, reduction=reduction)
    crowd = torch.cat([boxes(8, dtype), boxes(6, dtype)])
    scores = (torch.rand(14, dtype=dtype) * 5).round() / 5
    for threshold in (0.1, 0.3, 0.7):
        out.add("nms", f"{threshold} {name}", lambda p, s, h=threshold: ops.nms(p.detach(), s.detach(), h), [crowd, scores], threshold=threshold)
    out.add("nms", f"none {name}", lambda p, s: ops.nms(p.detach(), s.detach(), 0.5), [crowd[:0], scores[:0]], threshold=0.5)
whole = torch.tensor([[0, 0, 100, 200], [50, 50, 150, 250]])
out.add("box_iou", "int64", ops.box_iou, [whole, whole])
out.add("box_area", "uint8", ops.box_area, [whole.to(torch.uint8)])
for given in ("xyxy", "xywh", "cxcywh"):
    out.add("box_convert", f"int64 {given}", lambda x, g=given: ops.box_convert(x, g, "cxcywh" if g == "xyxy" else "xyxy"), [whole],
            given=given, wanted="cxcywh" if given == "xyxy" else "xyxy")
masks = torch.zeros(3, 4, 5)
masks[0, 1, 2] = masks[1, 0, 1:4] = masks[1, 3, 4] = 1
masks[2] = 2
out.add("masks_to_boxes", "float32", lambda m: ops.masks_to_boxes(m.detach()), [masks])
out.add("masks_to_boxes", "bool", ops.masks_to_boxes, [masks > 0])
images = torch.randn(5, 1, 2, 2)
for case, options in (("plain", {}), ("narrow", {"nrow": 2, "padding": 1, "pad_value": 0.5}), ("no padding", {"nrow": 3, "padding": 0}),
                      ("normalized", {"nrow": 4, "normalize": True}), ("in a range", {"nrow": 4, "normalize": True, "value_range": (-1.0, 0.5)}),
                      ("each", {"nrow": 4, "normalize": True, "scale_each": True})):
    out.add("make_grid", case, lambda x, o=options: make_grid(x.detach(), **o), [images], **options)
out.add("make_grid", "one RGB image", lambda x: make_grid(x.detach()), [torch.randn(3, 2, 3)])
out.add("make_grid", "one matrix", lambda x: make_grid(x.detach()), [torch.randn(2, 3)])
out.add("make_grid", "RGB bytes", lambda x: make_grid(x, nrow=2, padding=1, pad_value=7), [torch.arange(36, dtype=torch.uint8).reshape(3, 3, 2, 2)],
        nrow=2, padding=1, pad_value=7)
out.write()
