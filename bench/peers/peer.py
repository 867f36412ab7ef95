"""Does the work of dev.thalweg.bench.tensor.Works in torch (eager) or jax (jit): reads `name milliseconds`, answers nanoseconds of one call.

Also reads `name losses`, and answers the losses of the first ten steps of a training.
"""
import sys
import time

import networks

THREADS = 2


def torch_work(name):
    import torch
    import torch.nn.functional as F
    torch.set_num_threads(THREADS)
    if name.startswith(networks.KINDS):
        return networks.torch_step(name)
    kind, *rest = name.split("-")
    if kind == "matmul":
        n = int(rest[1])
        a = torch.linspace(-2, 2, n * n).reshape(n, n).to(getattr(torch, rest[0]))
        b = (a.T * 0.5).contiguous()
        return lambda: a @ b
    if kind in ("chain", "logsumexp"):
        x = (torch.linspace(-2, 2, 1_000_000) if kind == "chain" else torch.linspace(-2, 2, 4096 * 512).reshape(4096, 512)).requires_grad_()

        def gradient():
            x.grad = None
            y = (torch.exp(-x * x) * torch.tanh(x) + x / (1 + x * x)).sum() if kind == "chain" else torch.logsumexp(x, 1).sum()
            y.backward()
        return gradient
    x, w, y, pad = (torch.tensor(v) if i < 3 else v for i, v in enumerate(images(rest)))
    if rest[0] != "gradients":
        return lambda: F.conv2d(x, w, padding=pad)

    def gradients():
        torch.ops.aten.convolution_backward(y, x, w, None, [1, 1], [pad, pad], [1, 1], False, [0, 0], 1, [True, True, False])
    return gradients


def jax_work(name):
    import jax
    import jax.numpy as jnp
    jax.config.update("jax_enable_x64", True)
    if name.startswith(networks.KINDS):
        return networks.jax_step(name)
    kind, *rest = name.split("-")
    if kind == "matmul":
        n = int(rest[1])
        a = jnp.linspace(-2, 2, n * n, dtype=rest[0]).reshape(n, n)
        b = (a.T * 0.5).block_until_ready()
        product = jax.jit(jnp.matmul)
        return lambda: product(a, b).block_until_ready()
    if kind == "chain":
        x = jnp.linspace(-2, 2, 1_000_000, dtype="float32")
        f = jax.jit(jax.value_and_grad(lambda x: (jnp.exp(-x * x) * jnp.tanh(x) + x / (1 + x * x)).sum()))
        return lambda: jax.block_until_ready(f(x))
    if kind == "logsumexp":
        x = jnp.linspace(-2, 2, 4096 * 512, dtype="float32").reshape(4096, 512)
        f = jax.jit(jax.value_and_grad(lambda x: jax.scipy.special.logsumexp(x, 1).sum()))
        return lambda: jax.block_until_ready(f(x))
    x, w, y, pad = (jnp.asarray(v) if i < 3 else v for i, v in enumerate(images(rest)))

    def convolve(x, w):
        return jax.lax.conv_general_dilated(x, w, (1, 1), ((pad, pad), (pad, pad)))
    f = jax.jit(convolve) if rest[0] != "gradients" else jax.jit(lambda x, w: jax.vjp(convolve, x, w)[1](y))
    return lambda: jax.block_until_ready(f(x, w))


def images(rest):
    import numpy as np
    (batch, inputs, size), (outputs, taps) = ([int(v) for v in part.split("x")] for part in rest[-2:])
    return (np.ones((batch, inputs, size, size), "float32"), np.ones((outputs, inputs, taps, taps), "float32"),
            np.ones((batch, outputs, size, size), "float32"), taps // 2)


def shortest(work, seconds):
    best = float("inf")
    end = time.perf_counter() + seconds
    while True:
        start = time.perf_counter()
        work()
        now = time.perf_counter()
        best = min(best, now - start)
        if now > end:
            return best


def main():
    make = {"torch": torch_work, "jax": jax_work}[sys.argv[1]]
    works = {}
    for line in sys.stdin:
        name, what = line.split()
        if what == "losses":
            step = make(name)
            print(*(step() for _ in range(10)), flush=True)
            continue
        if name not in works:
            works = {name: make(name)}
        print(round(shortest(works[name], int(what) / 1e3) * 1e9), flush=True)


main()
