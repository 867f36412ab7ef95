package dev.thalweg.catalogue;

import static dev.thalweg.tensor.Tensors.arange;
import static dev.thalweg.tensor.Tensors.einsum;
import static dev.thalweg.tensor.Tensors.scalar;
import static dev.thalweg.tensor.Tensors.tensor;

import dev.thalweg.autodiff.Autodiff;
import dev.thalweg.autodiff.TensorMapFunction;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Acceptance cases as functions of tensors, by the names of their inputs.
final class TensorPrograms {
    static final Map<String, TensorMapFunction> ALL = new LinkedHashMap<>();

    static {
        guides();
        vectors();
        networks();
        matrices();
        kinks();
    }

    private TensorPrograms() {}

    private static void row(String id, TensorMapFunction f) {
        if (ALL.put(id, f) != null) {
            throw new IllegalArgumentException(id + " is here twice");
        }
    }

    /// Of an input `x`.
    private static void of(String id, UnaryOperator<Tensor> f) {
        row(id, m -> f.apply(m.get("x")));
    }

    /// Of the point of a convention.
    private static void at(String id, UnaryOperator<Tensor> f) {
        row(id, m -> f.apply(m.get("x0")));
    }

    private static void guides() {
        row("flux-basics-poly1", m -> m.get("theta").mul(tensor(1).mul(m.get("x")).pow(arange(3))).sum());
        row("flux-basics-poly2", m -> m.get("theta").mul(m.get("x").pow(arange(3))).sum());
        of("flux-grad-sumabs2", x -> x.abs().square().sum());
        row("flux-grad-size-power", m -> m.get("x").pow(m.get("x").count()).add(m.get("y")).sum());
        row("flux-dense1-abs2", m -> m.get("weight").matmul(m.get("x")).add(m.get("bias")).square().sum());
        row("flux-basics-layer", m -> m.get("layer.W").matmul(m.get("x")).add(m.get("layer.b")).sigmoid().get(0));
        row("flux-l2-penalty", m -> m.get("W").matmul(m.get("x")).add(m.get("b")).sub(m.get("y")).square().mean()
                .add(m.get("W").square().sum().add(m.get("b").square().sum()).mul(0.21)));
        row("zyg-linear-params", m -> m.get("theta.W").matmul(m.get("x")).add(m.get("theta.b")).sum());
        of("zyg-hess-cubes", x -> x.pow(3).sum());
        row("zyg-jac-slice", m -> m.get("a").slice(0, 0, 3).square().mul(100));
        row("zyg-jac-cumsum", m -> m.get("a").cumsum(0));
        row("zyg-diaghess", m -> m.get("y").matmul(m.get("x")).matmul(m.get("y")));
        row("jax-hvp-tanh2", m -> m.get("X").tanh().square().sum());
        of("jax-sum-logistic", x -> x.sigmoid().sum());
        row("jax-td0", m -> Autodiff.stopGradient(m.get("r").add(m.get("theta").dot(m.get("s_next")))).sub(m.get("theta").dot(m.get("s"))).square());
        of("pt-mean-quad", x -> x.add(2).square().mul(3).mean());
        row("pt-Q", m -> m.get("a").pow(3).mul(3).sub(m.get("b").square()).sum());
        row("pt-bce-logits", m -> Tensors.ones(5).matmul(m.get("W")).add(m.get("b")).softplus().mean());
        row("tf-xw-b", m -> tensor(1, 2, 3).matmul(m.get("w")).add(m.get("b")).square().mean());
        row("tf-dense-relu", m -> tensor(1, 2, 3).matmul(m.get("w")).add(m.get("b")).relu().square().mean());
    }

    private static void vectors() {
        row("tensor-dot", m -> m.get("x").dot(m.get("y")));
        of("tensor-norm2", x -> x.norm());
        of("tensor-norm1", x -> x.norm(1, false));
        of("tensor-norm4", x -> x.norm(4, false));
        row("tensor-outer", m -> m.get("x").outer(m.get("y")).mul(arange(3).add(1).outer(arange(2).add(2))).sum());
        row("tensor-broadcast-add", m -> m.get("a").add(m.get("b")).sin().sum());
        row("tensor-broadcast-scalar", m -> m.get("s").mul(m.get("A")).add(m.get("r")).square().sum());
        of("tensor-gather-repeat", x -> x.rows(0, 2, 2, 1, 2).square().mul(arange(5).add(1)).sum());
        of("tensor-scatter-add", x -> x.scatterAdd(0, 3, 0, 1, 0, 2).square().sum());
        of("tensor-cumsum", x -> x.cumsum(0).square().mul(arange(4).add(1)).sum());
        of("tensor-cumprod", x -> x.cumprod(0).sum());
        of("tensor-var", x -> x.var(false, 1));
        of("tensor-std", x -> x.std());
        of("helmholtz-energy", TensorPrograms::helmholtz);
        of("tensor-logsumexp", x -> x.logsumexp());
        of("tensor-logsumexp-big", x -> x.logsumexp());
        of("tensor-softmax-jac", x -> x.softmax(0));
        of("tensor-softmax-big", x -> x.softmax(0).mul(tensor(Matrices.SOFTMAX_WEIGHTS)).sum());
        of("tensor-log-softmax-nll", x -> x.logSoftmax(0).get(2).neg());
        of("tensor-rmsnorm", x -> x.mul(x.square().mean().add(1e-6).rsqrt()).mul(arange(4).add(1)).sum());
    }

    private static void networks() {
        row("tensor-crossentropy-batch", m -> m.get("X").crossEntropy(0, 3, 1));
        of("tensor-label-smoothing-ce", x -> x.logSoftmax(0).mul(Tensors.oneHot(3, 1).get(0).mul(0.9).add(0.1 / 3)).sum().neg());
        row("tensor-bce-logits-extreme", m -> m.get("z").bceWithLogits(tensor(Matrices.TARGETS)));
        of("tensor-kl-div", x -> tensor(Matrices.TRUE_DISTRIBUTION).mul(tensor(Matrices.TRUE_DISTRIBUTION).log().sub(x.logSoftmax(0))).sum());
        row("tensor-hinge", m -> Tensors.sub(1, m.get("z").mul(tensor(1, -1, 1))).relu().sum());
        row("tensor-triplet", m -> m.get("a").sub(m.get("p")).norm().sub(m.get("a").sub(m.get("n")).norm()).add(1).relu());
        row("tensor-mlp-mse", m -> m.get("W2").matmul(m.get("W1").matmul(m.get("x")).add(m.get("b1")).tanh()).add(m.get("b2")).sub(0.3).square().div(2).sum());
        row("tensor-layernorm", m -> m.get("x").layerNorm(m.get("g"), m.get("b"), NetworkLayers.EPSILON).square().mul(arange(4).add(1)).sum());
        row("tensor-batchnorm-train", m -> m.get("X").batchNorm(m.get("g"), m.get("b"), NetworkLayers.EPSILON).square().mul(arange(8).add(1).reshape(4, 2)).sum());
        row("tensor-conv1d", m -> m.get("x").expandDims(0).conv1d(m.get("w"), 2, 1).add(m.get("b").expandDims(1)).square().sum());
        row("tensor-conv2d-pad-stride", m -> m.get("x").expandDims(0).conv2d(m.get("w"), 2, 1).add(m.get("b").reshape(2, 1, 1)).square().sum());
        row("tensor-conv-transpose2d", m -> m.get("x").expandDims(0).convTranspose2d(m.get("w"), 2, 0).square().sum());
        of("tensor-avgpool2d", x -> x.avgPool2d(2, 2).square().sum());
        row("tensor-logreg-ridge-hess", m -> logisticRidge(m.get("w")));
        row("tensor-poly-features-ridge", m -> arange(4).expandDims(1).pow(arange(3)).matmul(m.get("w")).sub(tensor(1, 3, 2, 5)).square().sum().div(2)
                .add(m.get("w").square().sum().mul(0.05)));
    }

    private static void matrices() {
        row("tensor-matmul-fro2", m -> m.get("A").matmul(m.get("B")).sub(m.get("C")).square().sum());
        row("tensor-quadform", m -> einsum("i,ij,j->", m.get("x"), m.get("A"), m.get("x")));
        row("linalg-det", m -> m.get("A").det());
        row("linalg-det-minors", m -> m.get("A").det());
        row("linalg-inv-sum", m -> m.get("A").inv().mul(arange(9).add(1).reshape(3, 3)).sum());
        row("linalg-svd-nuclear-2x2", m -> m.get("A").svd().s().sum());
        row("linalg-logdet-chol", m -> m.get("A").cholesky().diagonal().log().sum().mul(2));
        row("linalg-lstsq-normal", m -> m.get("X").lstsq(m.get("y")).square().sum());
        row("linalg-power-iteration", m -> rayleighQuotient(m.get("A")));
        row("linalg-cg-2-steps", m -> conjugateGradients(m.get("b")));
        row("linalg-gp-nlml", m -> gaussianProcess(m.get("ls"), m.get("sf"), m.get("sn")));
        row("linalg-expm", m -> m.get("A").expm().mul(arange(4).add(1).reshape(2, 2)).sum());
    }

    private static Tensor rayleighQuotient(Tensor a) {
        Tensor v = tensor(1, 0.5, -0.3);
        for (int step = 0; step < 30; step++) {
            Tensor w = a.matmul(v);
            v = w.div(w.norm());
        }
        return v.dot(a.matmul(v)).div(v.dot(v));
    }

    private static Tensor conjugateGradients(Tensor b) {
        Tensor a = tensor(LinearAlgebra.SYMMETRIC);
        Tensor x = Tensors.zerosLike(b);
        Tensor r = b;
        Tensor p = b;
        for (int step = 0; step < 2; step++) {
            Tensor ap = a.matmul(p);
            Tensor before = r.dot(r);
            Tensor alpha = before.div(p.dot(ap));
            x = x.add(alpha.mul(p));
            r = r.sub(alpha.mul(ap));
            p = r.add(p.mul(r.dot(r).div(before)));
        }
        return x.dot(x);
    }

    private static Tensor gaussianProcess(Tensor length, Tensor signal, Tensor noise) {
        Tensor places = tensor(LinearAlgebra.PLACES);
        Tensor y = tensor(LinearAlgebra.OBSERVATIONS);
        Tensor distances = places.expandDims(1).sub(places).div(length);
        Tensor k = distances.square().div(-2).exp().mul(signal.square()).add(Tensors.eye(y.count()).mul(noise.square()));
        return y.dot(k.solve(y)).add(k.cholesky().diagonal().log().sum().mul(2)).add(y.count() * Math.log(2 * Math.PI)).div(2);
    }

    private static Tensor logisticRidge(Tensor w) {
        Tensor z = tensor(Matrices.FEATURES).matmul(w);
        return z.softplus().sub(z.mul(tensor(Matrices.LABELS))).sum().add(w.square().sum().mul(0.1));
    }

    private static Tensor helmholtz(Tensor x) {
        Tensor volume = x.dot(tensor(Surfaces.COVOLUMES));
        Tensor hilbert = Tensors.div(1, arange(3).expandDims(1).add(arange(3)).add(1));
        Tensor attraction = x.dot(hilbert.matmul(x));
        double root = Math.sqrt(2);
        Tensor excess = volume.mul(1 + root).add(1).log().sub(volume.mul(1 - root).add(1).log());
        return x.mul(x.div(Tensors.sub(1, volume)).log()).sum().sub(attraction.div(volume.mul(2 * root)).mul(excess));
    }

    private static void kinks() {
        at("conv-abs-0", Tensor::abs);
        at("conv-cbrt-0", Tensor::cbrt);
        at("conv-sqrt-x2-0", x -> x.square().sqrt());
        at("conv-xsqrt-0", x -> x.mul(x.sqrt()));
        at("conv-xlogx-0", x -> x.mul(x.log()));
        at("conv-relu-0", Tensor::relu);
        row("conv-min-tie", m -> m.get("x0").minimum(m.get("x1")));
        at("conv-maxreduce-tie", x -> x.max());
        at("conv-clip-at-bound", x -> x.clip(-1, 1));
        at("conv-sign-0", Tensor::sign);
        at("conv-floor-int", Tensor::floor);
        at("conv-norm2sq-0", x -> x.norm().square());
        row("conv-pow-0-2", m -> m.get("x0").pow(m.get("x1")));
        row("conv-pow-neg-int", m -> m.get("x0").pow(m.get("x1")));
        at("conv-asin-1", Tensor::asin);
        at("conv-acosh-1", Tensor::acosh);
        at("conv-lse-neginf", x -> x.logsumexp());
        at("conv-lse-all-neginf", x -> x.logsumexp());
        at("conv-softmax-neginf", x -> x.softmax(0).get(2));
        at("conv-prod-zero", x -> x.prod());
        at("conv-cumprod-zero", x -> x.cumprod(0).sum());
        at("conv-softplus-1000", Tensor::softplus);
        at("conv-logsigmoid--1000", Tensor::logSigmoid);
        row("conv-remainder-neg", m -> m.get("x0").rem(m.get("x1")));
        at("conv-svd-degenerate", x -> x.svd().s().sum());
        at("conv-eigh-degenerate", x -> x.eigh().values().get(-1));
        row("conv-unused-arg", m -> m.get("x0"));
        at("conv-hardtanh-edge", Tensor::relu6);
        at("conv-leakyrelu-0", x -> x.leakyRelu(0.01));
        at("conv-huber-edge", x -> Tensors.where(x.abs().le(1), x.square().div(2), x.abs().sub(0.5)));
        row("conv-cosine-zero", m -> m.get("x0").cosineSimilarity(m.get("x1"), 0));
        at("conv-gelu-0", Tensor::gelu);
        at("conv-where-sqrt", x -> Tensors.where(x.lt(1), x, x.sqrt()));
        at("conv-sinc-0", x -> Tensors.where(x.eq(0), scalar(1), x.sin().div(Tensors.where(x.eq(0), scalar(1), x))));
    }
}
