"""Golden values of batch, layer, group, instance and local response normalization."""
import torch
import torch.nn.functional as F

from golden import File

torch.manual_seed(11)
out = File(__file__)


def batch(training, momentum=0.1):
    def run(x, mean, var, w, b):
        mean, var = mean.detach().clone(), var.detach().clone()
        y = F.batch_norm(x, mean, var, w, b, training, momentum, 1e-5)
        return y, mean, var
    return run


def instance(own, momentum=0.1):
    def run(x, mean, var, w, b):
        mean, var = mean.detach().clone(), var.detach().clone()
        y = F.instance_norm(x, mean, var, w, b, own, momentum, 1e-5)
        return y, mean, var
    return run


for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")

    def rand(*shape):
        return torch.randn(*shape, dtype=dtype)

    def parameters(channels):
        return [rand(channels), rand(channels).abs() + 0.5, rand(channels), rand(channels)]

    for shape in ([5, 3], [2, 3, 4], [2, 3, 3, 2], [2, 2, 2, 2, 3], [2, 2, 20], [1, 2, 17]):
        case = f"{shape} {name}"
        x = rand(*shape) * 2 + 1
        moments = parameters(shape[1])
        for training in (True, False):
            out.add("batch_norm", f"{case} {training}", batch(training, 0.3), [x, *moments], training=training, momentum=0.3)
        if len(shape) > 2:
            for own in (True, False):
                out.add("instance_norm", f"{case} {own}", instance(own, 0.3), [x, *moments], training=own, momentum=0.3)
        out.add("batch_norm plain", case, lambda t: F.batch_norm(t, None, None, training=True), [x])
    # Groups of one or two elements leave nothing but rounding errors of their gradients in float32.
    tiny = dtype == torch.float64
    for shape, groups in (*([([3, 4], 2)] if tiny else []), ([3, 8], 2), ([2, 6, 3], 3), ([2, 4, 3, 2], 2), ([2, 4, 5], 4), ([2, 4, 5], 1)):
        w, b = rand(shape[1]), rand(shape[1])
        out.add("group_norm", f"{shape} {groups} {name}", lambda t, v, c: F.group_norm(t, groups, v, c), [rand(*shape), w, b], groups=groups)
        out.add("group_norm plain", f"{shape} {groups} {name}", lambda t: F.group_norm(t, groups), [rand(*shape)], groups=groups)
    for shape, last in (([5, 4], [4]), ([3, 2, 5], [2, 5]), ([2, 2, 3], [2, 2, 3]), ([7], [7]), *([([4, 1], [1])] if tiny else [])):
        out.add("layer_norm", f"{shape} {last} {name}", lambda t, v, c: F.layer_norm(t, last, v, c), [rand(*shape), rand(*last), rand(*last)],
                shape=last)
        out.add("layer_norm plain", f"{shape} {last} {name}", lambda t: F.layer_norm(t, last), [rand(*shape)], shape=last)
    for shape, size in (([2, 5, 3], 3), ([1, 4, 2, 2], 2), ([1, 3, 2, 2, 2], 5), ([2, 3, 4], 1)):
        out.add("local_response_norm", f"{shape} {size} {name}", lambda t: F.local_response_norm(t, size, 0.3, 0.6, 1.5), [rand(*shape)],
                size=size)
    for shape, p, dim in (([3, 4], 2, 1), ([3, 4], 1, 0), ([2, 3, 4], 3, -1), ([5], 2, 0)):
        out.add("normalize", f"{shape} {p} {dim} {name}", lambda t: F.normalize(t, p, dim), [rand(*shape)], p=p, dim=dim)
out.write()
