"""Steps of a critic with a gradient penalty (WGAN-GP, Gulrajani et al. 2017), in all of which second derivatives take part."""
import torch

from golden import File

out = File(__file__)
torch.manual_seed(14)


def critic(x, parameters, activation):
    w1, b1, w2, b2 = parameters
    return torch.nn.functional.linear(activation(torch.nn.functional.linear(x, w1, b1)), w2, b2)


def train(activation):
    def run(real, fake, mix, *parameters):
        parameters = [p.detach().clone().requires_grad_() for p in parameters]
        optimizer = torch.optim.Adam(parameters, lr=0.01, betas=(0.5, 0.9))
        losses = []
        for step in range(4):
            between = (mix.detach() * real.detach() + (1 - mix.detach()) * fake.detach()).requires_grad_()
            scores = critic(between, parameters, activation)
            slope, = torch.autograd.grad(scores, between, torch.ones_like(scores), create_graph=True)
            penalty = ((slope.norm(2, dim=1) - 1) ** 2).mean()
            distance = critic(fake.detach(), parameters, activation).mean() - critic(real.detach(), parameters, activation).mean()
            loss = distance + 10 * penalty
            optimizer.zero_grad()
            loss.backward()
            if step == 0:
                first = [p.grad.clone() for p in parameters]
            optimizer.step()
            losses.append(loss.detach())
        return [torch.stack(losses), *first, *(p.detach() for p in parameters)]
    return run


for name, activation in (("tanh", torch.tanh), ("leaky_relu", lambda x: torch.nn.functional.leaky_relu(x, 0.2)),
                         ("softplus", torch.nn.functional.softplus)):
    for dtype in (torch.float32, torch.float64):
        shapes = ((5, 3), (5, 3), (5, 1), (4, 3), (4,), (1, 4), (1,))
        inputs = [torch.randn(shape, dtype=dtype) if i != 2 else torch.rand(shape, dtype=dtype) for i, shape in enumerate(shapes)]
        out.add("wgan-gp", f"{name} {str(dtype).removeprefix('torch.')}", train(activation), inputs, activation=name)

x = torch.randn(3, dtype=torch.float64)
w = torch.randn(2, 3, dtype=torch.float64)
jacobian = torch.autograd.functional.jacobian
out.add("jacobian", "one", lambda x, w: jacobian(lambda y: torch.tanh(w @ y), x), [x, w])
out.add("jacobian", "results", lambda x, w: jacobian(lambda y: (torch.tanh(w @ y), y.prod()), x), [x, w])
out.add("jacobian", "inputs", lambda x, w: jacobian(lambda y, v: torch.tanh(v @ y), (x, w)), [x, w])
out.add("jacobian", "unused", lambda x, w: jacobian(lambda y, v: (v * 2).sum(1), (x, w)), [x, w])
out.add("jacobian", "both",
        lambda x, w: [j for row in jacobian(lambda y, v: (torch.tanh(v @ y), (y ** 3).sum()), (x, w)) for j in row], [x, w])
out.write()
