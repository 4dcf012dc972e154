"""Writes the small files of PyTorch and NumPy that the tests of Interchange read. Run in this folder with PyTorch 1.13.1 and NumPy 1.24
(apt install python3-torch on Debian 12, then /usr/bin/python3 files.py)."""

from collections import OrderedDict

import numpy
import torch

DTYPES = [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8, torch.uint8,
          torch.bool, torch.complex64, torch.complex128]

base = torch.arange(12, dtype=torch.float32)
model = torch.nn.BatchNorm1d(2)
value = {
    "state_dict": OrderedDict((str(dtype).split(".")[1], torch.tensor([0, 1, 3]).to(dtype)) for dtype in DTYPES),
    "parameter": torch.nn.Parameter(torch.tensor([[1.5, -2.0]])),
    "views": [base, base.view(3, 4).t(), base[2:8:2], base[5]],
    "module": model.state_dict(),  # with the attribute _metadata
    "size": torch.Size([2, 3]),
    "tuple": (1, -70000, 1 << 40, 2.5, "naïve ∂", None, True, False),
    "nothing": [[], (), {}, torch.zeros(0, 3)],
    3: "a number as key",
}
torch.save(value, "zip.pt")
torch.save(value, "legacy.th", _use_new_zipfile_serialization=False)
torch.save(value, "protocol4.pt", pickle_protocol=4)
torch.save(torch.nn.Linear(1, 1), "module.pt")

array = numpy.array([[1.5, -2, 3], [4, 5, 6]], dtype="<f4")
numpy.save("c.npy", array)
numpy.save("fortran.npy", numpy.asfortranarray(array))
numpy.save("big-endian.npy", array.astype(">f4"))
numpy.save("scalar.npy", numpy.float64(2.5))
numpy.save("uint16.npy", array.astype(numpy.uint16))
numpy.save("objects.npy", numpy.array([{}], dtype=object))
for version in [(2, 0), (3, 0)]:
    with open(f"version{version[0]}.npy", "wb") as file:
        numpy.lib.format.write_array(file, array, version)
kinds = {kind: numpy.array([[0, 1, 3]], dtype=kind) for kind in ["b1", "u1", "i1", "<i2", ">i4", "<i8", "<f2", ">f8", "<c8", ">c16"]}
numpy.savez("plain.npz", **kinds)
numpy.savez_compressed("compressed.npz", a=array, b=numpy.zeros((100, 100)))
