"""Golden values of losses and distances."""
import math

import torch
import torch.nn.functional as F

from golden import File

torch.manual_seed(3)
out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for reduction in ("none", "mean", "sum") if dtype == torch.float64 else ("mean",):
        def add(op, case, run, inputs, r=reduction, **args):
            out.add(op, f"{case} {r} {name}", lambda *t: run(*t, reduction=r), inputs, reduction=r, **args)

        x = torch.randn(5, 4, dtype=dtype) * 2
        target = torch.tensor([1, 0, 3, 2, 1])
        weight = torch.tensor([0.5, 1.0, 2.0, 1.5], dtype=dtype)
        ignoring = torch.tensor([1, -100, 3, 3, 0])
        add("cross_entropy", "classes", F.cross_entropy, [x, target])
        add("cross_entropy", "one sample", F.cross_entropy, [x[0], torch.tensor(2)])
        add("cross_entropy", "ignored", F.cross_entropy, [x, ignoring])
        add("cross_entropy", "smoothed", lambda a, t, **k: F.cross_entropy(a, t, label_smoothing=0.1, **k), [x, ignoring], smoothing=0.1)
        # Weights have no gradient of their own.
        add("cross_entropy weighted", "classes", lambda a, t, w, **k: F.cross_entropy(a, t, w.detach(), **k), [x, ignoring, weight])
        add("cross_entropy weighted", "smoothed", lambda a, t, w, **k: F.cross_entropy(a, t, w.detach(), label_smoothing=0.2, **k),
            [x, target, weight], smoothing=0.2)
        images = torch.randn(2, 3, 2, 3, dtype=dtype)
        pixels = torch.randint(0, 3, (2, 2, 3))
        add("cross_entropy", "pixels", F.cross_entropy, [images, pixels])
        add("cross_entropy", "pixels smoothed", lambda a, t, **k: F.cross_entropy(a, t, label_smoothing=0.1, **k), [images, pixels], smoothing=0.1)
        add("cross_entropy", "probabilities", F.cross_entropy, [x, torch.rand(5, 4, dtype=dtype).softmax(1)])
        add("cross_entropy", "probabilities smoothed", lambda a, t, **k: F.cross_entropy(a, t, label_smoothing=0.1, **k),
            [x, torch.rand(5, 4, dtype=dtype).softmax(1)], smoothing=0.1)
        add("cross_entropy weighted", "probabilities", lambda a, t, w, **k: F.cross_entropy(a, t, w.detach(), **k),
            [x, torch.rand(5, 4, dtype=dtype).softmax(1), weight])
        add("cross_entropy", "large", F.cross_entropy, [x * 500, target])
        add("nll_loss", "classes", F.nll_loss, [x.log_softmax(1), target])
        add("nll_loss", "ignored", F.nll_loss, [x.log_softmax(1), ignoring])
        add("nll_loss", "pixels", F.nll_loss, [images.log_softmax(1), pixels])
        add("nll_loss weighted", "classes", lambda a, t, w, **k: F.nll_loss(a, t, w.detach(), **k), [x.log_softmax(1), target, weight])

        a, b = torch.randn(3, 4, dtype=dtype) * 2, torch.randn(3, 4, dtype=dtype)
        add("mse_loss", "", F.mse_loss, [a, b])
        add("l1_loss", "", F.l1_loss, [a, b])
        for beta in (0.5, 1.0):
            add("smooth_l1_loss", f"{beta}", lambda p, q, k=beta, **r: F.smooth_l1_loss(p, q, beta=k, **r), [a, b], beta=beta)
            add("huber_loss", f"{beta}", lambda p, q, k=beta, **r: F.huber_loss(p, q, delta=k, **r), [a, b], delta=beta)

        p = torch.rand(3, 4, dtype=dtype) * 0.98 + 0.01
        t = torch.rand(3, 4, dtype=dtype)
        w = torch.rand(3, 4, dtype=dtype)
        extreme = torch.tensor([0.0, 1.0, 0.0, 1.0, 0.5], dtype=dtype)
        add("binary_cross_entropy", "", F.binary_cross_entropy, [p, t])
        add("binary_cross_entropy", "extreme", lambda q, s, **r: F.binary_cross_entropy(q, s.detach(), **r), [extreme, torch.tensor([0.0, 1.0, 1.0, 0.0, 1.0], dtype=dtype)])
        add("binary_cross_entropy weighted", "", lambda q, s, v, **r: F.binary_cross_entropy(q, s, v.detach(), **r), [p, t, w])
        add("bce_with_logits", "", F.binary_cross_entropy_with_logits, [a, t])
        add("bce_with_logits", "large", F.binary_cross_entropy_with_logits, [a * 100, t])
        add("bce_with_logits weighted", "", lambda q, s, v, **r: F.binary_cross_entropy_with_logits(q, s, v.detach(), **r), [a, t, w])
        add("bce_with_logits positive", "", lambda q, s, v, **r: F.binary_cross_entropy_with_logits(q, s, pos_weight=v.detach(), **r), [a, t, weight])
        add("kl_div", "probabilities", F.kl_div, [a.log_softmax(1), b.softmax(1)])
        add("kl_div", "with zeros", lambda q, s, **r: F.kl_div(q, s.detach(), **r), [a.log_softmax(1), F.one_hot(target[:3], 4).to(dtype)])
        add("kl_div", "logarithms", lambda q, s, **r: F.kl_div(q, s, log_target=True, **r), [a.log_softmax(1), b.log_softmax(1)], log_target=True)
        counts = torch.tensor([[0.0, 1, 2, 5], [7, 3, 0, 1], [2, 9, 4, 6]], dtype=dtype)
        for log_input in (True, False):
            for full in (True, False):
                add("poisson_nll_loss", f"{log_input} {full}", lambda q, s, g=log_input, f=full, **r: F.poisson_nll_loss(q, s.detach(), g, f, **r),
                    [p, counts], log_input=log_input, full=full)

        def gaussian(q, s, v, full=False, reduction="mean"):
            loss = 0.5 * (v.log() + (q - s) ** 2 / v).flatten(1).sum(1) + (0.5 * math.log(2 * math.pi) * q[0].numel() if full else 0)
            return loss if reduction == "none" else loss.mean() if reduction == "mean" else loss.sum()

        add("gaussian_nll_loss", "", gaussian, [a, b, p])
        add("gaussian_nll_loss", "full", lambda q, s, v, **r: gaussian(q, s, v, True, **r), [a, b, p[:, :1]], full=True)

        signs = torch.tensor([1, -1, 1, 1, -1], dtype=dtype)
        v1, v2, v3 = (torch.randn(5, 3, dtype=dtype) for _ in range(3))
        add("hinge_embedding_loss", "", lambda q, s, **r: F.hinge_embedding_loss(q, s.detach(), margin=0.8, **r), [v1[:, 0], signs], margin=0.8)
        add("margin_ranking_loss", "", lambda q, u, s, **r: F.margin_ranking_loss(q, u, s.detach(), margin=0.3, **r), [v1[:, 0], v2[:, 0], signs], margin=0.3)
        add("cosine_embedding_loss", "", lambda q, u, s, **r: F.cosine_embedding_loss(q, u, s.detach(), margin=0.1, **r), [v1, v2, signs], margin=0.1)
        for power in (1, 2):
            add("multi_margin_loss", f"{power}", lambda q, s, k=power, **r: F.multi_margin_loss(q, s, p=k, margin=0.7, **r), [x, target], p=power, margin=0.7)
        add("multi_margin_loss weighted", "", lambda q, s, v, **r: F.multi_margin_loss(q, s, weight=v.detach(), **r), [x, target, weight], p=1, margin=1.0)
        add("multi_label_margin_loss", "", F.multilabel_margin_loss, [x[:3], torch.tensor([[3, 0, -1, 1], [-1, 0, 0, 0], [1, 2, 3, -1]])])
        labels = torch.tensor([[0, 1, 1, 0], [1, 1, 0, 0], [0, 0, 0, 1]], dtype=dtype)
        add("multilabel_soft_margin_loss", "", lambda q, s, **r: F.multilabel_soft_margin_loss(q, s.detach(), **r), [a, labels])
        add("soft_margin_loss", "", lambda q, s, **r: F.soft_margin_loss(q, s.detach(), **r), [v1[:, 0], signs])
        for power in (2, 1):
            for swap in (False, True):
                add("triplet_margin_loss", f"{power} {swap}",
                    lambda q, s, u, k=power, z=swap, **r: F.triplet_margin_loss(q, s, u, margin=0.9, p=k, swap=z, **r), [v1, v2, v3], p=power, swap=swap, margin=0.9)
    for power in (1.0, 2.0, 3.0):
        out.add("pairwise_distance", f"{power} {name}", lambda q, s, k=power: F.pairwise_distance(q, s, p=k), [v1, v2], p=power, keepdim=False)
    out.add("pairwise_distance", f"keepdim {name}", lambda q, s: F.pairwise_distance(q, s, keepdim=True), [v1, v2], p=2.0, keepdim=True)
    for dim in (0, 1):
        out.add("cosine_similarity", f"{dim} {name}", lambda q, s, k=dim: F.cosine_similarity(q, s, dim=k), [v1, v2], dim=dim)
out.write()
