"""Writes the files that the tests read: python make.py, with numpy and safetensors."""

import os

import numpy as np
from safetensors.numpy import save_file

os.chdir(os.path.dirname(os.path.abspath(__file__)))
doubles = np.array([[0.1, -2.5, 3.0], [np.inf, 1e-300, 7.0]])
np.save("doubles.npy", doubles)
np.save("floats-fortran.npy", np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3) / 4))
np.save("big-endian.npy", doubles.astype(">f8"))
np.save("halves.npy", np.array([0.5, -1.5, 65504.0], dtype=np.float16))
np.save("integers.npy", np.arange(-2, 3, dtype=np.int32))
np.save("scalar.npy", np.array(2.5))
np.save("text.npy", np.array(["a", "b"]))
np.savez("several.npz", w=doubles, b=np.array([1.5], dtype=np.float32))
np.savez_compressed("compressed.npz", w=doubles)
save_file({"layer.weight": doubles, "layer.bias": np.array([1.5, 2.5], dtype=np.float32), "steps": np.array([3, 4]), "half": np.array([0.5], dtype=np.float16)},
          "model.safetensors", metadata={"format": "np"})
