"""Golden values of dropouts, embeddings, bags of embeddings, bilinear forms and connectionist temporal classification."""
import torch
import torch.nn.functional as F

from golden import File

out = File(__file__)
for dtype in (torch.float32, torch.float64):
    torch.manual_seed(23)
    name = str(dtype).removeprefix("torch.")

    def rand(*shape):
        return torch.randn(*shape, dtype=dtype)

    def seeded(f):
        def run(*x):
            torch.manual_seed(29)
            return f(*x)
        return run

    for op, shape in (("dropout", [4, 5]), ("dropout1d", [2, 4, 3]), ("dropout1d", [5, 3]), ("dropout2d", [2, 4, 2, 2]), ("dropout2d", [3, 4, 2]),
                      ("dropout3d", [2, 3, 2, 2, 1]), ("dropout3d", [4, 2, 2, 2]), ("alpha_dropout", [4, 5]), ("feature_alpha_dropout", [2, 4, 3])):
        for p in (0.3, 1.0):
            out.add(op, f"{shape} {p} {name}", seeded(lambda x: getattr(F, op)(x, p, True)), [rand(*shape)], p=p)

    w, index = rand(6, 3), torch.tensor([[1, 5, 1], [0, 2, 1]])
    for padding, frequency in ((None, False), (1, False), (None, True), (-1, True)):
        out.add("embedding", f"{padding} {frequency} {name}", lambda v, i: F.embedding(i, v, padding, scale_grad_by_freq=frequency), [w, index],
                padding=padding, frequency=frequency)
    for norm in (1.0, 2.0):
        def limited(v, i):
            v = v.detach().clone()
            return F.embedding(i, v, None, 1.2, norm), v
        out.add("embedding limited", f"{norm} {name}", limited, [w, index], norm=norm)
    flat = torch.tensor([1, 5, 1, 0, 2, 1, 3])
    for mode in ("sum", "mean", "max"):
        for padding in (None, 1):
            case = f"{mode} {padding} {name}"
            out.add("bag", f"rows {case}", lambda v, i: F.embedding_bag(i, v, mode=mode, padding_idx=padding), [w, index], mode=mode, padding=padding)
            out.add("bag offsets", f"offsets {case}", lambda v, i, o: F.embedding_bag(i, v, o, mode=mode, padding_idx=padding),
                    [w, flat, torch.tensor([0, 2, 2, 5])], mode=mode, padding=padding)
            out.add("bag offsets", f"end {case}", lambda v, i, o: F.embedding_bag(i, v, o, mode=mode, padding_idx=padding, include_last_offset=True),
                    [w, flat, torch.tensor([0, 2, 3, 7])], mode=mode, padding=padding, end=True)
    out.add("bag weighted", f"{name}", lambda v, i, p: F.embedding_bag(i, v, mode="sum", per_sample_weights=p), [w, index, rand(2, 3)],
            mode="sum", padding=None)

    for batch in ([], [4], [2, 3]):
        out.add("bilinear", f"{batch} {name}", lambda a, b, v, c: F.bilinear(a, b, v, c),
                [rand(*batch, 3), rand(*batch, 2), rand(4, 3, 2), rand(4)])

    steps = rand(6, 3, 4)
    targets, lengths, sizes = torch.tensor([[1, 2, 3], [2, 2, 1], [3, 1, 1]]), torch.tensor([6, 5, 4]), torch.tensor([3, 2, 0])
    for reduction in ("none", "mean", "sum"):
        def add(case, run, inputs, **args):
            out.add("ctc_loss", f"{case} {reduction} {name}", run, inputs, reduction=reduction, **args)
        add("rows", lambda x, t, a, b: F.ctc_loss(x.log_softmax(2), t, a, b, reduction=reduction), [steps, targets, lengths, sizes])
        add("in one row", lambda x, t, a, b: F.ctc_loss(x.log_softmax(2), t, a, b, reduction=reduction),
            [steps, torch.tensor([1, 2, 3, 2, 2]), lengths, sizes])
        add("blank", lambda x, t, a, b: F.ctc_loss(x.log_softmax(2), t, a, b, blank=3, reduction=reduction), [steps, targets % 3, lengths, sizes], blank=3)
        add("too long", lambda x, t, a, b: F.ctc_loss(x.log_softmax(2), t, a, b, reduction=reduction, zero_infinity=True),
            [steps, targets, torch.tensor([6, 2, 4]), sizes], zero=True)
        add("one sample", lambda x, t, a, b: F.ctc_loss(x.log_softmax(1), t, a, b, reduction=reduction),
            [rand(5, 4), torch.tensor([3, 3]), torch.tensor(5), torch.tensor(2)])
out.write()
