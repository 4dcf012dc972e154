"""Golden values of the transforms of random variables: values, inverses, Jacobians, and their gradients."""
import torch
from torch.distributions import constraints, transforms as T

from golden import File

out = File(__file__)


def add(op, make, x, *parameters):
    def run(v, *p):
        f = make(*p)
        y = f(v)
        outputs = [y, f.inv(y.detach())]
        return outputs + ([f.log_abs_det_jacobian(v, y)] if f.bijective else [])
    f = make(*parameters)
    out.add(op, f"{list(x.shape)} {x.dtype}".replace("torch.", ""), run, [x, *parameters], bijective=f.bijective, domain=repr(f.domain),
            codomain=repr(f.codomain), forward=list(f.forward_shape(x.shape)), inverse=list(f.inverse_shape(f.forward_shape(x.shape))))


for dtype in (torch.float32, torch.float64):
    t = lambda *v: torch.tensor(v, dtype=dtype)
    x = t(-2.0, -0.3, 0.4, 1.7, 0.9, -1.1).reshape(2, 3)
    add("exp", T.ExpTransform, x)
    add("log", lambda: T.ExpTransform().inv, x.exp())
    add("sigmoid", T.SigmoidTransform, x)
    add("softplus", T.SoftplusTransform, x)
    add("tanh", T.TanhTransform, x)
    add("abs", T.AbsTransform, x)
    add("softmax", T.SoftmaxTransform, x)
    add("power", T.PowerTransform, x.exp(), t(0.5, 2.0, 3.0))
    add("affine", T.AffineTransform, x, t(0.5, 1.0, -2.0), t(-1.5, 2.0, 0.3))
    add("affine vectors", lambda m, s: T.AffineTransform(m, s, 1), x, t(0.5, 1.0, -2.0), t(-1.5, 2.0, 0.3))
    add("affine numbers", lambda: T.AffineTransform(0.5, -2.0), x)
    add("reshape", lambda: T.ReshapeTransform((3,), (3, 1)), x)
    add("independent", lambda: T.IndependentTransform(T.TanhTransform(), 1), x)
    add("compose", lambda m, s: T.ComposeTransform([T.AffineTransform(m, s), T.ExpTransform()]), x, t(0.5, 1.0, -2.0), t(-1.5, 2.0, 0.3))
    add("compose mixed", lambda: T.ComposeTransform([T.TanhTransform(), T.IndependentTransform(T.ExpTransform(), 1), T.SoftplusTransform()]), x)
    add("compose nothing", lambda: T.ComposeTransform([]), x)
    add("compose inverse", lambda: T.ComposeTransform([T.TanhTransform(), T.ExpTransform()]).inv, x.tanh().exp())
out.write()
