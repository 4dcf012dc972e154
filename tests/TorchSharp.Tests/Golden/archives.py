"""Files of one tensor as libtorch's torch::save writes them, in base64, and what is in them."""
import base64
import json
import pathlib
import tempfile

import torch

from golden import tensor

torch.manual_seed(9)
cases = []
strided = torch.arange(24, dtype=torch.float32).reshape(4, 6)
for name, x in {
    "matrix": torch.randn(2, 3),
    "float64": torch.randn(300, dtype=torch.float64)[:50],
    "int64": torch.tensor([1, -2, 1 << 40]),
    "int32": torch.tensor([[1, -2]], dtype=torch.int32),
    "int16": torch.tensor([1, -2], dtype=torch.int16),
    "int8": torch.tensor([1, -2], dtype=torch.int8),
    "uint8": torch.tensor([1, 200], dtype=torch.uint8),
    "bool": torch.tensor([True, False]),
    "number": torch.tensor(1.5),
    "empty": torch.zeros(0, 3),
    "view": strided[1:3, ::2].t(),
    "parameter": torch.randn(2).requires_grad_(),
}.items():
    module = torch._C.ScriptModule("__torch__.Module", torch._C.CompilationUnit(), False)
    module._register_attribute("0", torch._C.TensorType.get(), x)
    path = pathlib.Path(tempfile.mkdtemp()) / "tensor.pt"
    module.save(str(path))
    cases.append({"op": "file", "case": name, "inputs": [], "args": {"file": base64.b64encode(path.read_bytes()).decode(), "requires_grad": x.requires_grad},
                  "outputs": [tensor(x)], "grads": []})
lines = ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases)
pathlib.Path(__file__).with_suffix(".json").write_text(f"[\n{lines}\n]\n")
