"""The networks of dev.thalweg.bench.tensor.Training in torch (eager) and jax (jit): each call of a step trains on the same batch, and gives its loss."""
import math

import numpy as np

KINDS = ("mlp", "cnn", "lstm")
RATE = 0.01


def sample(seed, scale, *sizes):
    i = np.arange(math.prod(sizes), dtype=np.int64)
    return ((i * i * seed + 7919 * i) % 999_983 * (2 * scale / 999_983) - scale).astype("float32").reshape(sizes)


def labels(n):
    return np.arange(n) ** 2 % 10


def layers(*sizes):
    return [w for i, (m, n) in enumerate(zip(sizes, sizes[1:]))
            for w in (sample(10 * i + 1, math.sqrt(3 / m), m, n), sample(10 * i + 2, 0.1, n))]


def start(name):
    """Weights, inputs and targets."""
    kind, shape, *sizes = name.split("-")
    if name == "mlp-32x2-16-16-1":
        return layers(2, 16, 16, 1), sample(91, 1, 32, 2), sample(92, 1, 32, 1)
    if kind == "mlp":
        batch, inputs = map(int, shape.split("x"))
        return layers(inputs, *map(int, sizes)), sample(90, 1, batch, inputs), labels(batch)
    if kind == "cnn":
        return ([sample(71, 0.3, 6, 1, 5, 5), sample(72, 0.1, 6), sample(73, 0.14, 16, 6, 5, 5), sample(74, 0.1, 16)] + layers(400, 120, 84, 10),
                sample(93, 1, 64, 1, 28, 28), labels(64))
    return ([sample(81, 0.1, 512, 64), sample(82, 0.1, 512, 128), sample(83, 0.1, 512), sample(84, math.sqrt(3 / 128), 128, 10), sample(85, 0.1, 10)],
            sample(94, 1, 50, 32, 64), labels(32))


def torch_step(name):
    import torch
    import torch.nn.functional as F
    weights, x, y = start(name)
    p = [torch.tensor(w, requires_grad=True) for w in weights]
    x, y = torch.tensor(x), torch.tensor(y)

    def dense(h, p, between):
        for i in range(0, len(p), 2):
            h = torch.addmm(p[i + 1], h if i == 0 else between(h), p[i])
        return h

    def cnn():
        h = F.max_pool2d(F.relu(F.conv2d(x, p[0], p[1], padding=2)), 2)
        h = F.max_pool2d(F.relu(F.conv2d(h, p[2], p[3])), 2)
        return F.cross_entropy(dense(h.reshape(64, 400), p[4:], F.relu), y)

    lstm = torch.nn.LSTM(64, 128)
    if name.startswith("lstm"):
        lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0 = map(torch.nn.Parameter, p[:3])
        lstm.bias_hh_l0 = torch.nn.Parameter(torch.zeros(512), requires_grad=False)
        p[:3] = lstm.weight_ih_l0, lstm.weight_hh_l0, lstm.bias_ih_l0

    def loss():
        if name.startswith("cnn"):
            return cnn()
        if name.startswith("lstm"):
            return F.cross_entropy(dense(lstm(x)[0][-1], p[3:], None), y)
        return F.mse_loss(dense(x, p, torch.tanh), y) if name == "mlp-32x2-16-16-1" else F.cross_entropy(dense(x, p, F.relu), y)

    def step():
        value = loss()
        value.backward()
        with torch.no_grad():
            for w in p:
                w.sub_(w.grad, alpha=RATE)
                w.grad = None
        return value.item()
    return step


def jax_step(name):
    import jax
    import jax.numpy as jnp
    weights, x, y = start(name)
    state = [[jnp.asarray(w) for w in weights]]
    x = jnp.asarray(x)

    def dense(h, p, between):
        for i in range(0, len(p), 2):
            h = (h if i == 0 else between(h)) @ p[i] + p[i + 1]
        return h

    def convolve(h, w, b, pad):
        h = jax.lax.conv_general_dilated(h, w, (1, 1), ((pad, pad), (pad, pad))) + b[:, None, None]
        return jax.lax.reduce_window(jax.nn.relu(h), -jnp.inf, jax.lax.max, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")

    def recur(p):
        def cell(state, x):
            h, c = state
            i, f, g, o = jnp.split(x @ p[0].T + h @ p[1].T + p[2], 4, axis=-1)
            c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
            return (jax.nn.sigmoid(o) * jnp.tanh(c), c), None
        zero = jnp.zeros((32, 128), "float32")
        return jax.lax.scan(cell, (zero, zero), x)[0][0]

    def loss(p):
        if name == "mlp-32x2-16-16-1":
            return ((dense(x, p, jnp.tanh) - y) ** 2).mean()
        if name.startswith("cnn"):
            h = dense(convolve(convolve(x, p[0], p[1], 2), p[2], p[3], 0).reshape(64, 400), p[4:], jax.nn.relu)
        else:
            h = dense(recur(p), p[3:], None) if name.startswith("lstm") else dense(x, p, jax.nn.relu)
        return -jnp.take_along_axis(jax.nn.log_softmax(h), y[:, None], 1).mean()

    @jax.jit
    def descend(p):
        value, gradient = jax.value_and_grad(loss)(p)
        return value, [w - jnp.float32(RATE) * g for w, g in zip(p, gradient)]

    def step():
        value, state[0] = descend(state[0])
        jax.block_until_ready(state[0])
        return float(value)
    return step
