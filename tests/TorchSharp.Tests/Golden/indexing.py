"""Golden values of x[...], reading and writing, and of gathering and scattering along a dimension."""
import torch

from golden import File

out = File(__file__)
torch.manual_seed(1)
N, E = None, ...


def s(*bounds):
    return slice(*bounds)


def item(part, tensors):
    """JSON for one item between the brackets; an index tensor is the number of an input."""
    if part is None or part is Ellipsis:
        return "none" if part is None else "ellipsis"
    if isinstance(part, slice):
        return {"slice": [part.start, part.stop, part.step]}
    if isinstance(part, torch.Tensor):
        tensors.append(part)
        return {"tensor": len(tensors) - 1}
    return {"bool": part} if isinstance(part, bool) else {"single": part}


def i(*values, **kw):
    return torch.tensor(*values, **kw)


def numbers(*shape, dtype=torch.float64):
    return (torch.randint(-39, 40, shape) / 8).to(dtype)


def mask(*shape):
    return torch.rand(*shape) > 0.4


cases = {
    "one number": ((3, 4), (1,)), "negative number": ((3, 4), (-1,)), "two numbers": ((3, 4), (2, -4)), "all numbers of 3": ((2, 3, 2), (1, 2, 0)),
    "slice": ((5, 2), (s(1, 4),)), "slice with step": ((7, 2), (s(None, None, 3),)), "negative bounds": ((6,), (s(-4, -1),)),
    "slice beyond": ((4, 2), (s(2, 99),)), "empty slice": ((4, 2), (s(3, 1),)), "slices of both": ((4, 5), (s(1, 3), s(None, None, 2))),
    "number and slice": ((3, 4, 2), (1, s(1, None))), "slice and number": ((3, 4, 2), (s(None), 2)),
    "ellipsis first": ((2, 3, 4), (E, 1)), "ellipsis last": ((2, 3, 4), (1, E)), "ellipsis between": ((2, 2, 2, 3), (0, E, s(1, None))),
    "ellipsis of nothing": ((2, 3), (1, E, 2)), "only ellipsis": ((2, 3), (E,)), "0-d ellipsis": ((), (E,)),
    "new dimension": ((2, 3), (N,)), "new dimensions around": ((2, 3), (N, 1, E, N)), "new dimension between": ((2, 3), (s(None), N, s(1, 3))),
    "true": ((2, 3), (True,)), "false": ((2, 3), (False,)), "true within": ((2, 3), (s(None), True, 1)),
    "list": ((4, 3), (i([2, 0, 2]),)), "negative list": ((4, 3), (i([-1, 0, -4]),)), "empty list": ((4, 3), (i([], dtype=torch.int64),)),
    "matrix of indices": ((4, 3), (i([[0, 1], [3, 3]]),)), "list of columns": ((3, 4), (s(None), i([3, 1]))), "list of planes": ((2, 3, 4), (E, i([0, 0, 3]))),
    "pairs": ((4, 3), (i([0, 1, 3]), i([2, 2, 0]))), "grid": ((4, 3), (i([[0], [3]]), i([2, 0]))), "pairs within": ((2, 4, 3, 2), (s(None), i([0, 3]), i([2, 1]))),
    "apart": ((2, 4, 3), (i([0, 1]), s(None), i([2, 1]))), "apart with new": ((2, 3, 4), (i([0, 1, 1]), N, s(1, 3), i([[3], [0]]))),
    "number and list": ((2, 3, 4), (1, i([2, 0]))), "list, all, number": ((2, 3, 4), (i([1, 0]), s(None), 2)),
    "slice and list": ((5, 4), (s(1, None, 2), i([3, 3, 0]))), "0-d index": ((4, 3), (i(2),)), "0-d index and list": ((4, 3, 2), (i(1), i([2, 0]))),
    "0-d index last": ((4, 3), (s(None), i(-1))), "three lists": ((3, 3, 3), (i([0, 1]), i([1, 2]), i([2, 0]))), "three, two apart": ((3, 3, 3, 2), (i([0, 1]), i([1, 2]), s(None), i([1, 0]))),
    "list of size 1 broadcast": ((3, 4), (i([1]), i([0, 2, 3]))), "repeated": ((3,), (i([1, 1, 1, 0]),)),
    "mask": ((3, 4), (mask(3, 4),)), "mask of rows": ((4, 3), (mask(4),)), "mask of columns": ((3, 5), (s(None), mask(5))), "mask of planes": ((2, 3, 2), (mask(2, 3),)),
    "mask of inner": ((2, 3, 2), (s(None), mask(3, 2))), "mask of none": ((3, 2), (i([False, False, False]),)),
    "mask and list": ((3, 4), (i([True, False, True]), i([3, 0]))), "mask, all, list": ((3, 2, 4), (i([True, False, True]), s(None), i([3, 0]))),
    "0-d true": ((2, 3), (i(True),)), "0-d false": ((2, 3), (i(False),)), "true and list": ((3, 2), (True, i([2, 0, 1]))), "byte mask": ((3, 2), (i([1, 0, 1], dtype=torch.uint8),)),
    "zero-size dimension": ((0, 3), (s(None), i([2, 0]))),
}
for name, (shape, index) in cases.items():
    for dtype in (torch.float32, torch.float64) if name in ("list", "apart", "mask") else (torch.float64,):
        x = numbers(*shape, dtype=dtype)
        tensors = []
        spec = [item(part, tensors) for part in index]
        suffix = f"{name} {str(dtype).removeprefix('torch.')}"
        out.add("get", suffix, lambda x, *t: x[index], [x, *tensors], items=spec)
        result = x[index]
        repeats = name in ("repeated", "list", "matrix of indices", "list of planes", "slice and list", "zero-size dimension") or "empty" in name
        if not repeats:  # the gradient of a place that is written twice is not defined
            def put(x, v, *t):
                y = x.clone()
                y[index] = v
                return y
            out.add("set", suffix, put, [x, numbers(*result.shape, dtype=dtype), *tensors], items=spec)
            out.add("set", f"{suffix} number", put, [x, numbers(dtype=dtype), *tensors], items=spec)
        lists = [t for t in tensors if t.dim() > 0]
        if lists and len(index) == len(tensors):
            def accumulate(x, v, *t):
                return x.clone().index_put_(index, v, accumulate=True)
            out.add("accumulate", suffix, accumulate, [x, numbers(*result.shape, dtype=dtype), *tensors], items=spec)
x = numbers(3, 4)


def put_row(x, v):
    y = x.clone()
    y[1:] = v
    return y


out.add("set", "row broadcast", put_row, [x, numbers(4)], items=[{"slice": [1, None, None]}])
out.add("set", "surplus ones", put_row, [x, numbers(1, 1, 1, 4)], items=[{"slice": [1, None, None]}])
for dtype in (torch.float32, torch.float64, torch.int64, torch.bool):
    x = numbers(3, 4, dtype=dtype)
    name = str(dtype).removeprefix("torch.")
    for dim, index in ((0, i([2, 0, 2])), (1, i([3])), (-1, i([0, 1, 1, 2])), (0, i([], dtype=torch.int64)), (1, i(2))):
        case = f"dim {dim} {index.tolist()} {name}"
        out.add("index_select", case, lambda x, index: x.index_select(dim, index), [x, index], dim=dim)
        if index.dim() == 0:
            continue
        source = numbers(*x.index_select(dim, index).shape, dtype=dtype)
        if dtype != torch.bool:
            out.add("index_add", case, lambda x, index, s: x.index_add(dim, index, s), [x, index, source], dim=dim, alpha=1)
            out.add("index_add", f"{case} alpha", lambda x, index, s: x.index_add(dim, index, s, alpha=2), [x, index, source], dim=dim, alpha=2)
        if len(set(index.tolist())) == len(index):
            out.add("index_copy", case, lambda x, index, s: x.index_copy(dim, index, s), [x, index, source], dim=dim)
        out.add("index_fill", case, lambda x, index: x.index_fill(dim, index, 1), [x, index], dim=dim, value=1)
for dtype in (torch.float32, torch.float64, torch.int64):
    name = str(dtype).removeprefix("torch.")
    x = numbers(3, 4, 2, dtype=dtype)
    for dim in (0, 1, -1):
        for shape in ((2, 3, 2), (3, 4, 2), (1, 4, 1), (5, 2, 2) if dim == 0 else (2, 2, 2)):
            index = torch.randint(0, x.shape[dim], shape)
            case = f"dim {dim} {shape} {name}"
            out.add("gather", case, lambda x, index: x.gather(dim, index), [x, index], dim=dim)
            source = numbers(*(shape if x.is_floating_point() else (5, 4, 2)), dtype=dtype)  # PyTorch has no gradient for a larger source
            out.add("scatter_add", case, lambda x, index, s: x.scatter_add(dim, index, s), [x, index, source], dim=dim)
        unique = torch.argsort(torch.rand(x.shape), dim).narrow(dim, 0, 2)
        out.add("scatter", f"dim {dim} {name}", lambda x, index, s: x.scatter(dim, index, s), [x, unique, numbers(*(unique if x.is_floating_point() else x).shape, dtype=dtype)], dim=dim)
    out.add("take", name, lambda x, index: x.take(index), [x, i([[0, 5], [-1, 5]])])
    out.add("take_along_dim", f"flat {name}", lambda x, index: x.take_along_dim(index), [x, i([[0, 5], [23, 5]])])
    out.add("take_along_dim", f"broadcast {name}", lambda x, index: x.take_along_dim(index, 1), [x, i([[[0], [3], [1]]])], dim=1)
    m = torch.tensor([[True, False], [False, False], [True, True], [False, True]])
    out.add("masked_select", f"broadcast mask {name}", lambda x, m: x.masked_select(m), [x, m])
    out.add("masked_select", f"broadcast input {name}", lambda x, m: x.masked_select(m), [x[:, :1], torch.rand(2, 3, 1, 2) > 0.5])
    out.add("masked_select", f"0-d {name}", lambda x, m: x.masked_select(m), [x[0, 0, 0], i(True)])
    out.add("masked_scatter", name, lambda x, m, s: x.masked_scatter(m, s), [x, m.expand(3, 4, 2).contiguous(), numbers(20, dtype=dtype)])
    out.add("masked_scatter", f"broadcast {name}", lambda x, m, s: x.masked_scatter(m, s), [x, m, numbers(4, 5, dtype=dtype)])
    out.add("nonzero", name, lambda x: x.nonzero(), [x * (x > 1)])
    out.add("nonzero", f"0-d {name}", lambda x: x.nonzero(), [torch.ones((), dtype=dtype)])
    out.add("argwhere", name, lambda x: torch.argwhere(x), [x * (x > 2)])
    out.add("select_scatter", name, lambda x, s: x.select_scatter(s, 1, -2), [x, numbers(3, 2, dtype=dtype)], dim=1, index=-2)
    out.add("slice_scatter", name, lambda x, s: x.slice_scatter(s, 1, 0, 4, 2), [x, numbers(3, 2, 2, dtype=dtype)], dim=1, start=0, end=4, step=2)
    out.add("diagonal_scatter", name, lambda x, s: x.diagonal_scatter(s, 1, 0, 1), [x, numbers(2, 3, dtype=dtype)], offset=1, dim1=0, dim2=1)
out.add("one_hot", "inferred", torch.nn.functional.one_hot, [i([[0, 2], [1, 0]])], classes=-1)
out.add("one_hot", "given", lambda x: torch.nn.functional.one_hot(x, 5), [i([4, 0, 1])], classes=5)
x, y = mask(3, 4), mask(3, 4)
out.add("scatter_add", "bool", lambda x, index, s: x.scatter_add(1, index, s), [x, torch.randint(0, 4, (3, 4)), y], dim=1)
out.add("index_add", "bool", lambda x, index, s: x.index_add(0, index, s), [x, i([2, 0, 2]), y], dim=0, alpha=1)
out.write()
