"""Golden values of products of vectors, matrices and tensors, distances and covariances."""
import math

import torch

from golden import File

out = File(__file__)
torch.manual_seed(5)


def both(op, case, run, shapes, dtypes=(torch.float32, torch.float64), **args):
    for dtype in dtypes if not any(c["op"] == op for c in out.cases) else dtypes[-1:]:
        inputs = [torch.randn(shape, dtype=dtype) if dtype.is_floating_point else torch.randint(-5, 6, shape, dtype=dtype) for shape in shapes]
        out.add(op, f"{case} {shapes} {str(dtype).removeprefix('torch.')}", run, inputs, **args)


for shapes in ([(3,), (3,)], [(2, 3), (3,)], [(3,), (3, 2)], [(2, 3), (3, 4)], [(2, 2, 3), (3,)], [(3,), (2, 3, 2)], [(2, 2, 3), (3, 2)], [(2, 3), (2, 3, 2)],
               [(2, 1, 2, 3), (3, 3, 2)], [(2, 0), (0, 3)], [(0, 2, 3), (3, 2)], [(1, 2, 3), (4, 3, 2)]):
    both("matmul", "", torch.matmul, shapes)
for dtype in (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8):
    a, b = (torch.randint(0, 5, shape, dtype=dtype) for shape in ((2, 2, 3), (3, 2)))
    out.add("matmul", f"{dtype}", torch.matmul, [a, b])
both("mm", "", torch.mm, [(2, 3), (3, 4)])
both("mv", "", torch.mv, [(2, 3), (3,)])
both("dot", "", torch.dot, [(4,), (4,)])
both("vdot", "", torch.vdot, [(4,), (4,)])
both("bmm", "", torch.bmm, [(2, 2, 3), (2, 3, 2)])
both("outer", "", torch.outer, [(3,), (4,)])
for shapes in ([(3,), (3,)], [(2, 3), (2, 2, 3)], [(), (2, 2)], [(2, 2), ()]):
    both("inner", "", torch.inner, shapes)

for beta, alpha in ((1.0, 1.0), (0.5, -2.0), (0.0, 1.5)):
    args = {"beta": beta, "alpha": alpha}
    both("addmm", f"{beta} {alpha}", lambda x, a, b, k=args: torch.addmm(x, a, b, **k), [(4,), (2, 3), (3, 4)], **args)
    both("addmv", f"{beta} {alpha}", lambda x, a, b, k=args: torch.addmv(x, a, b, **k), [(2,), (2, 3), (3,)], **args)
    both("addr", f"{beta} {alpha}", lambda x, a, b, k=args: torch.addr(x, a, b, **k), [(2, 3), (2,), (3,)], **args)
    both("baddbmm", f"{beta} {alpha}", lambda x, a, b, k=args: torch.baddbmm(x, a, b, **k), [(2, 1), (2, 2, 3), (2, 3, 2)], **args)
    both("addbmm", f"{beta} {alpha}", lambda x, a, b, k=args: torch.addbmm(x, a, b, **k), [(2, 2), (2, 2, 3), (2, 3, 2)], **args)
out.add("addmm", "unread", lambda x, a, b: torch.addmm(x, a, b, beta=0), [torch.full((2, 2), math.nan), torch.randn(2, 3), torch.randn(3, 2)], beta=0.0, alpha=1.0)
out.add("addmm", "integers", lambda x, a, b: torch.addmm(x, a, b, beta=2, alpha=3),
        [torch.randint(0, 9, (2, 2)), torch.randint(0, 9, (2, 3)), torch.randint(0, 9, (3, 2))], beta=2.0, alpha=3.0)

for equation, shapes in (
        ("ij,jk->ik", [(2, 3), (3, 4)]), ("ij,jk", [(2, 3), (3, 4)]), ("ij->ji", [(2, 3)]), ("ij->", [(2, 3)]), ("ij", [(2, 3)]), ("ji", [(2, 3)]), ("ii->i", [(3, 3)]),
        ("ii", [(3, 3)]), ("iij,j->i", [(2, 2, 3), (3,)]), ("i,j->ij", [(2,), (3,)]), ("i,i", [(3,), (3,)]), ("bij,bjk->bik", [(2, 2, 3), (2, 3, 2)]),
        ("bij,bkj->ikb", [(2, 2, 3), (2, 3, 3)]), ("...ij,...jk->...ik", [(2, 2, 3), (3, 2)]), ("...ij,jk", [(2, 1, 2, 3), (3, 2)]), ("i...->...i", [(2, 3, 2)]),
        ("...ij->ij", [(2, 2, 3)]), ("...", [(2, 3)]), ("...,...->...", [(2, 3), (3,)]), ("bn,anm,bm->ba", [(2, 3), (2, 3, 2), (2, 2)]),
        ("ij,kj,lk->il", [(2, 3), (2, 3), (3, 2)]), ("ij,ij->ij", [(2, 3), (2, 3)]), ("ij,ij->i", [(2, 3), (2, 3)]), ("ij,->ij", [(2, 3), ()]), ("ij,jk->", [(2, 3), (3, 2)]),
        ("bi,bj->ji", [(1, 3), (3, 2)]), ("bi,bj->ji", [(3, 2), (1, 2)]), ("Ab,bC->CA", [(2, 3), (3, 2)]), ("aAb->Ab", [(2, 2, 2)]), (" i j , j k -> k i ", [(2, 3), (3, 2)]),
        ("bhqd,bhkd->bhqk", [(2, 2, 2, 2), (2, 2, 3, 2)]), ("bhqk,bhkd->bqhd", [(2, 2, 2, 2), (2, 2, 2, 2)]), ("aab,bcc->ac", [(2, 2, 3), (3, 2, 2)]), ("i,j,k->kji", [(2,), (3,), (2,)])):
    both("einsum", equation, lambda *t, e=equation: torch.einsum(e, *t), shapes, equation=equation)
out.add("einsum", "integers", lambda *t: torch.einsum("ij,jk->k", *t), [torch.randint(0, 9, (2, 3)), torch.randint(0, 9, (3, 2))],
        equation="ij,jk->k")

for dims in (0, 1, 2):
    both("tensordot", f"{dims}", lambda a, b, d=dims: torch.tensordot(a, b, d), [(2, 3), (2, 3)[2 - dims:] + (2,)] if dims < 2 else [(2, 3), (2, 3)], dims=dims)
both("tensordot lists", "", lambda a, b: torch.tensordot(a, b, ([0, 2], [1, 0])), [(2, 3, 2), (2, 2, 3)], first=[0, 2], second=[1, 0])
both("tensordot lists", "stretched", lambda a, b: torch.tensordot(a, b, ([0, 2], [1, 0])), [(1, 3, 2), (2, 2, 3)], first=[0, 2], second=[1, 0])
for shapes in ([(2, 2), (2, 3)], [(2,), (3,)], [(2,), (2, 2, 2)], [(2, 1, 2), (3,)], [(), (2, 2)]):
    both("kron", "", torch.kron, shapes)
both("trace", "", torch.trace, [(3, 4)])
out.add("trace", "integers", torch.trace, [torch.randint(0, 9, (3, 2), dtype=torch.int32)])
for n, increasing in ((None, False), (4, True), (2, False), (0, True)):
    both("vander", f"{n} {increasing}", lambda x, k=n, i=increasing: torch.vander(x.detach(), k, i), [(3,)], n=-1 if n is None else n, increasing=increasing)
out.add("vander", "integers", torch.vander, [torch.randint(0, 9, (3,))], n=-1, increasing=False)
for n in (None, 3):
    both("linalg vander", f"{n}", lambda x, k=n: torch.linalg.vander(x, N=k), [(2, 3)], n=n)
both("linalg diagonal", "", lambda x: torch.linalg.diagonal(x, offset=1), [(2, 3, 3)])
for shapes, dim in (([(3,), (3,)], -1), ([(2, 3), (1, 3)], -1), ([(3, 2), (3, 2)], 0)):
    both("linalg cross", f"{dim}", lambda a, b, d=dim: torch.linalg.cross(a, b, dim=d), shapes, dim=dim)
for shapes in ([(2, 3), (3, 4)], [(2, 3), (3, 1), (1, 4), (4, 2)], [(3,), (3, 2), (2,)], [(5, 1), (1, 5), (5, 2)]):
    both("linalg multi_dot", "", lambda *t: torch.linalg.multi_dot(t), shapes)

for p in (2.0, 1.0, 3.5, 0.5, math.inf, 0.0):
    both("cdist", f"{p}", lambda a, b, k=p: torch.cdist(a, b, p=k), [(3, 4), (2, 4)], p=str(p), mode=0)
both("cdist", "batches", torch.cdist, [(2, 1, 2, 3), (2, 3, 3)], p="2", mode=0)
both("cdist", "product", lambda a, b: torch.cdist(a, b, compute_mode="use_mm_for_euclid_dist"), [(3, 4), (2, 4)], p="2", mode=1)
both("cdist", "no elements", torch.cdist, [(3, 0), (2, 0)], p="2", mode=0)
both("cdist", "no rows", torch.cdist, [(0, 3), (2, 3)], p="2", mode=0)
x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], dtype=torch.float64)
for p in (2.0, 1.0, 3.0, 1.5):
    out.add("cdist", f"{p} zeros", lambda a, b, k=p: torch.cdist(a, b, p=k), [x, x.flip(0)], p=str(p), mode=0)

for shape in ((3, 4), (4,), (1, 4)):
    for correction in (1, 0):
        both("cov", f"{correction}", lambda x, c=correction: torch.cov(x, correction=c), [shape], correction=correction)
    both("corrcoef", "", torch.corrcoef, [shape])
x = torch.randn(3, 4, dtype=torch.float64)
frequencies, weights = torch.tensor([1, 0, 3, 2]), torch.tensor([0.5, 1.0, 0.2, 2.0], dtype=torch.float64)
for correction in (0, 1, 2):
    out.add("cov frequencies", f"{correction}", lambda x, f, c=correction: torch.cov(x, correction=c, fweights=f), [x, frequencies], correction=correction)
    out.add("cov weights", f"{correction}", lambda x, w, c=correction: torch.cov(x, correction=c, aweights=w.detach()), [x, weights], correction=correction)
    out.add("cov both", f"{correction}", lambda x, f, w, c=correction: torch.cov(x, correction=c, fweights=f, aweights=w.detach()),
            [x, frequencies, weights], correction=correction)
out.add("cov", "integers", torch.cov, [torch.randint(0, 9, (2, 4))], correction=1)
out.write()
