"""Golden values of LBFGS on Σ (p⁴/4 + i p²/2 − p) + 0.3 (Σ p)²: the parameters after each of four steps, from ones."""
import torch

from golden import File

out = File(__file__)
for dtype in (torch.float32, torch.float64):
    for arguments in (dict(lr=0.5, max_iter=4), dict(lr=1.0, max_iter=5, history_size=2)):
        def run():
            p = torch.nn.Parameter(torch.ones(6, dtype=dtype))
            optimizer = torch.optim.LBFGS([p], **arguments)
            i = torch.arange(6).to(dtype)

            def closure():
                optimizer.zero_grad()
                loss = (p ** 4 / 4 + i * p ** 2 / 2 - p).sum() + 0.3 * p.sum() ** 2
                loss.backward()
                return loss

            results = []
            for _ in range(4):
                optimizer.step(closure)
                results.append(p.detach().clone())
            return results

        out.add("LBFGS", f"{arguments['max_iter']} {str(dtype).removeprefix('torch.')}", run, [], **arguments)
out.write()
