"""Golden values of arange, linspace, logspace, eye and the index triangles."""
import torch

from golden import File

out = File(__file__)
for dtype in (torch.float32, torch.float64):
    name = str(dtype).removeprefix("torch.")
    for start, end, step in ((0, 5, 1), (1, 2, 0.1), (2, -1.5, -0.5), (-0.3, 0.95, 0.25), (3, 3, 1)):
        out.add("arange", f"{start} {end} {step} {name}", lambda: torch.arange(start, end, step, dtype=dtype), [],
                start=start, end=end, step=step, dtype=name)
    for start, end, steps in ((0, 1, 5), (-2, 3, 10), (3, -3, 7), (1, 1, 3), (5, 9, 1), (0, 1, 0)):
        out.add("linspace", f"{start} {end} {steps} {name}", lambda: torch.linspace(start, end, steps, dtype=dtype), [],
                start=start, end=end, steps=steps, dtype=name)
    for start, end, steps, base in ((0, 2, 5, 10), (-1, 1, 4, 2), (1, 3, 3, 2.5)):
        out.add("logspace", f"{start} {end} {steps} {base} {name}", lambda: torch.logspace(start, end, steps, base, dtype=dtype), [],
                start=start, end=end, steps=steps, base=base, dtype=name)
for start, end, step in ((0, 5, 1), (10, 0, -3), (-4, 5, 2)):
    out.add("arange", f"{start} {end} {step} int64", lambda: torch.arange(start, end, step), [], start=start, end=end, step=step, dtype="int64")
for rows, columns in ((3, 3), (2, 4), (4, 2), (0, 2)):
    out.add("eye", f"{rows} {columns}", lambda: torch.eye(rows, columns), [], rows=rows, columns=columns)
for rows, columns, offset in ((3, 3, 0), (4, 3, -1), (3, 4, 1), (2, 2, -5)):
    out.add("tril_indices", f"{rows} {columns} {offset}", lambda: torch.tril_indices(rows, columns, offset), [], rows=rows, columns=columns, offset=offset)
    out.add("triu_indices", f"{rows} {columns} {offset}", lambda: torch.triu_indices(rows, columns, offset), [], rows=rows, columns=columns, offset=offset)
out.write()
