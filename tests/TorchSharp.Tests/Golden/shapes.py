"""Golden values of views, joining, splitting, rearranging, triangles and grids."""
import torch

from golden import File

out = File(__file__)
torch.manual_seed(2)


def numbers(*shape, dtype=torch.float64):
    return (torch.randint(-39, 40, shape) / 8).to(dtype)


def both(op, case, run, shapes, **args):
    """The case in float64 and, where it is the first of its operator, in float32."""
    first = not any(c["op"] == op for c in out.cases)
    for dtype in (torch.float32, torch.float64) if first else (torch.float64,):
        out.add(op, f"{case} {str(dtype).removeprefix('torch.')}", run, [numbers(*shape, dtype=dtype) for shape in shapes], **args)


for shape, target in (((2, 6), (3, -1)), ((2, 3, 2), (12,)), ((1,), ()), ((0, 3), (3, 0, 2))):
    both("reshape", f"{shape} {target}", lambda x: x.reshape(target), [shape], shape=target)
both("reshape", "transposed", lambda x: x.t().reshape(2, 6), [(3, 4)], shape=(2, 6), transposed=True)
for start, end in ((0, -1), (1, 2), (-2, -1)):
    both("flatten", f"{start} {end}", lambda x: x.flatten(start, end), [(2, 3, 2)], start=start, end=end)
both("flatten", "0-d", lambda x: x.flatten(), [()], start=0, end=-1)
both("unflatten", "", lambda x: x.unflatten(1, (2, -1)), [(2, 6)], dim=1, sizes=(2, -1))
for dim in (None, 0, -1, 1):
    both("squeeze", f"{dim}", lambda x: x.squeeze() if dim is None else x.squeeze(dim), [(1, 3, 1)], dim=dim)
for dim in (0, -1, 1):
    both("unsqueeze", f"{dim}", lambda x: x.unsqueeze(dim), [(3, 2)], dim=dim)
both("transpose", "", lambda x: x.transpose(0, -1), [(2, 3, 2)], dim0=0, dim1=-1)
both("permute", "", lambda x: x.permute(2, 0, 1), [(2, 3, 4)], dims=(2, 0, 1))
both("T", "", lambda x: x.T, [(2, 3)])
both("mT", "", lambda x: x.mT, [(2, 3, 4)])
for source, target in (((0,), (2,)), ((0, -1), (1, 0)), ((1, 0), (-1, 1))):
    both("movedim", f"{source} {target}", lambda x: x.movedim(source, target), [(2, 3, 4)], source=source, target=target)
for shape, target in (((3, 1), (3, 4)), ((3, 1), (-1, 4)), ((3,), (2, 3)), ((), (2, 2)), ((1, 3), (2, 0, 3))):
    both("expand", f"{shape} {target}", lambda x: x.expand(target), [shape], sizes=target)
both("broadcast_tensors", "", torch.broadcast_tensors, [(3, 1), (2, 1, 4)])
for size, stride, offset in (((2, 2), (4, 1), 1), ((3, 3), (2, 2), 0), ((4,), (0,), 3), ((), (), 5), ((2, 3), (0, 3), 2)):
    both("as_strided", f"{size} {stride} {offset}", lambda x: x.as_strided(size, stride, offset), [(3, 4)], size=size, stride=stride, offset=offset, view="")
    both("as_strided", f"transposed {size} {stride} {offset}", lambda x: x.t().as_strided(size, stride, offset), [(3, 4)],
         size=size, stride=stride, offset=offset, view="t")
both("as_strided", "overlapping input", lambda x: x.expand(3, 4).as_strided((2, 3), (0, 1), 1), [(1, 4)], size=(2, 3), stride=(0, 1), offset=1, view="expand")
both("as_strided", "beyond a slice", lambda x: x[1:].as_strided((3, 2), (4, 1), 0), [(3, 4)], size=(3, 2), stride=(4, 1), offset=0, view="slice")
both("narrow", "", lambda x: x.narrow(1, -3, 2), [(2, 5)], dim=1, start=-3, length=2)
for offset, dim1, dim2 in ((0, 0, 1), (1, 0, 1), (-1, 1, 2), (0, -1, 0), (3, 0, 1)):
    both("diagonal", f"{offset} {dim1} {dim2}", lambda x: x.diagonal(offset, dim1, dim2), [(2, 3, 4)], offset=offset, dim1=dim1, dim2=dim2)
    both("diag_embed", f"{offset} {dim1} {dim2}", lambda x: torch.diag_embed(x, offset, dim1, dim2), [(2, 3)], offset=offset, dim1=dim1, dim2=dim2)
for k in (0, 1, -2):
    both("diag", f"vector {k}", lambda x: x.diag(k), [(3,)], diagonal=k)
    both("diag", f"matrix {k}", lambda x: x.diag(k), [(3, 4)], diagonal=k)
    both("diagflat", f"{k}", lambda x: x.diagflat(k), [(2, 2)], diagonal=k)
    both("tril", f"{k}", lambda x: x.tril(k), [(2, 3, 4)], diagonal=k)
    both("triu", f"{k}", lambda x: x.triu(k), [(2, 4, 3)], diagonal=k)
for dim, size, step in ((0, 3, 1), (-1, 2, 2), (1, 4, 3), (0, 0, 1)):
    both("unfold", f"{dim} {size} {step}", lambda x: x.unfold(dim, size, step), [(4, 5)], dim=dim, size=size, step=step)
both("unfold", "0-d", lambda x: x.unfold(0, 1, 1), [()], dim=0, size=1, step=1)
for dim in (0, -1):
    both("unbind", f"{dim}", lambda x: x.unbind(dim), [(2, 3)], dim=dim)
    both("stack", f"{dim}", lambda *x: torch.stack(x, dim), [(2, 3)] * 3, dim=dim)
for chunks, dim in ((2, 0), (3, 1), (4, 0), (9, -1)):
    both("chunk", f"{chunks} {dim}", lambda x: x.chunk(chunks, dim), [(6, 5)], chunks=chunks, dim=dim)
    both("tensor_split", f"{chunks} {dim}", lambda x: x.tensor_split(chunks, dim), [(6, 5)], sections=chunks, dim=dim)
for sizes, dim in ((2, 0), (5, 1), ([1, 2, 3], 0), ([0, 5], -1)):
    both("split", f"{sizes} {dim}", lambda x: x.split(sizes, dim), [(6, 5)], sizes=sizes, dim=dim)
for indices, dim in (([1, 4], 0), ([3, 2], 1), ([-1], 0), ([2, 99], 1)):
    both("tensor_split", f"{indices} {dim}", lambda x: x.tensor_split(indices, dim), [(6, 5)], indices=indices, dim=dim)
for op, shape in (("hsplit", (2, 4)), ("hsplit", (4,)), ("vsplit", (4, 2)), ("dsplit", (1, 2, 4))):
    both(op, f"even {shape}", lambda x: getattr(torch, op)(x, 2), [shape], sections=2)
    both(op, f"indices {shape}", lambda x: getattr(torch, op)(x, (1, 3)), [shape], indices=(1, 3))
both("cat", "0", lambda *x: torch.cat(x, 0), [(2, 3), (1, 3), (0, 3)], dim=0)
both("cat", "-1", lambda *x: torch.cat(x, -1), [(2, 1, 2), (2, 1, 3)], dim=-1)
both("cat", "skips [0]", lambda *x: torch.cat(x, 1), [(2, 2), (0,), (2, 1)], dim=1)
for op, shapes in (("hstack", [(2,), (3,)]), ("hstack", [(2, 1), (2, 2)]), ("vstack", [(3,), (2, 3)]), ("dstack", [(2,), (2,)]), ("dstack", [(2, 3), (2, 3, 2)]),
                   ("column_stack", [(2,), (2, 3)]), ("row_stack", [(3,), (1, 3)]), ("hstack", [(), ()]), ("vstack", [(), ()])):
    both(op, f"{shapes}", lambda *x: getattr(torch, op)(x), shapes)
both("block_diag", "", lambda *x: torch.block_diag(*x), [(2, 3), (2,), (), (1, 1)])
for dims in ((0,), (1, -1), ()):
    both("flip", f"{dims}", lambda x: x.flip(dims), [(2, 3, 2)], dims=dims)
for shifts, dims in (((1,), ()), ((2,), (0,)), ((-4, 1), (1, 0)), ((1, 1), (1, 1))):
    both("roll", f"{shifts} {dims}", lambda x: x.roll(shifts, dims), [(2, 3)], shifts=shifts, dims=dims)
for k in (-1, 0, 1, 2, 3, 5):
    both("rot90", f"{k}", lambda x: x.rot90(k, (0, 1)), [(2, 3)], k=k, dims=(0, 1))
both("rot90", "planes", lambda x: x.rot90(1, (2, 0)), [(2, 3, 2)], k=1, dims=(2, 0))
for shape, counts in (((2, 3), (2, 1)), ((3,), (2, 2)), ((2, 2), (0, 2)), ((), (3,))):
    both("repeat", f"{shape} {counts}", lambda x: x.repeat(counts), [shape], counts=counts)
both("tile", "", lambda x: x.tile((2,)), [(2, 3)], counts=(2,))
for dim in (None, 0, 1):
    both("repeat_interleave", f"{dim}", lambda x: x.repeat_interleave(2, dim), [(2, 3)], repeats=2, dim=dim)
both("repeat_interleave", "counts", lambda x: x.repeat_interleave(torch.tensor([2, 0, 1]), 1), [(2, 3)], repeats=[2, 0, 1], dim=1)
for indexing in ("ij", "xy"):
    both("meshgrid", indexing, lambda *x: torch.meshgrid(*x, indexing=indexing), [(2,), (3,), (2,)], indexing=indexing)
both("cartesian_prod", "", lambda *x: torch.cartesian_prod(*x), [(2,), (3,)])
for r, replacement in ((2, False), (3, False), (2, True), (0, False)):
    both("combinations", f"{r} {replacement}", lambda x: torch.combinations(x, r, replacement), [(4,)], r=r, replacement=replacement)
out.write()
