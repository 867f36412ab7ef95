package dev.thalweg.trace;

import dev.thalweg.tensor.DType;
import dev.thalweg.tensor.Tensor;
import dev.thalweg.tensor.Tensors;

/// The derivatives of eigenvalues and singular values and of their vectors, and what is made of them.
///
/// Vectors of equal values can be any basis of a space. What does not depend on the choice has a derivative, in which their part is 0; the part
/// of anything else is infinite, as it should be.
final class SpectralRules {
    private SpectralRules() {}

    /// `V (diag(wBar) + F * (M - M') / 2) V'` with `M = V' VBar` and `F[i,j] = 1 / (w[j] - w[i])`.
    static Tensor eigen(Tensor yBar, Tensor y) {
        int n = y.size(-1);
        Tensor w = y.slice(-2, 0, 1);
        Tensor v = y.slice(-2, 1, n + 1);
        Tensor inner = divided(turned(v, yBar.slice(-2, 1, n + 1)).div(2), w.sub(w.transpose()));
        inner = inner.add(yBar.slice(-2, 0, 1).squeeze(-2).diag());
        return v.matmul(inner).matmul(v.transpose());
    }

    /// Townsend, Differentiating the Singular Value Decomposition, 2016.
    static Tensor singular(Tensor yBar, Tensor y, int m) {
        int n = y.size(-1);
        Tensor s = y.slice(-2, 0, 1);
        Tensor u = y.slice(-2, 1, m + 1);
        Tensor v = y.slice(-2, m + 1, m + n + 1);
        Tensor uBar = yBar.slice(-2, 1, m + 1);
        Tensor gaps = s.square().sub(s.square().transpose());
        Tensor left = divided(turned(u, uBar), gaps).mul(s);
        Tensor right = divided(turned(v, yBar.slice(-2, m + 1, m + n + 1)), gaps).mul(s.transpose());
        Tensor inner = left.add(right).add(yBar.slice(-2, 0, 1).squeeze(-2).diag());
        Tensor aBar = u.matmul(inner);
        if (m > n) {
            aBar = aBar.add(divided(uBar.sub(u.matmul(u.transpose().matmul(uBar))), s));
        }
        return aBar.matmul(v.transpose());
    }

    /// How a basis turns: `V' VBar - VBar' V`.
    private static Tensor turned(Tensor v, Tensor vBar) {
        Tensor product = v.transpose().matmul(vBar);
        return product.sub(product.transpose());
    }

    /// A quotient that is 0 where the divisor is 0 and the dividend is nothing but rounding.
    private static Tensor divided(Tensor dividend, Tensor divisor) {
        double rounding = dividend.dtype() == DType.FLOAT32 ? 1e-4 : 1e-10;
        Tensor nothing = divisor.eq(0).mul(dividend.abs().le(rounding));
        return Tensors.where(nothing, Zeros.of(dividend), dividend.div(Tensors.where(nothing, Zeros.number(divisor, 1), divisor)));
    }

    /// With `A = U diag(s) V'`, in the bases of `U` and `V`: an element of the diagonal of the cofactors is the product of all other `s`, whose
    /// derivative by `s[j]` is the product without both; off the diagonal it is that product times the element across, negative.
    static Tensor cofactors(Tensor cBar, Tensor a) {
        int n = a.size(-1);
        var svd = a.svd();
        Tensor sign = svd.u().det().mul(svd.vt().det()).sign().expandDims(-1).expandDims(-1);
        Tensor turned = svd.u().transpose().matmul(cBar).matmul(svd.vt().transpose()).mul(sign);
        Tensor without = productsWithoutTwo(svd.s(), n);
        Tensor diagonal = without.matmul(turned.diagonal().expandDims(-1)).squeeze(-1).diag();
        Tensor across = without.mul(turned.transpose()).neg();
        return svd.u().matmul(diagonal.add(across)).matmul(svd.vt());
    }

    /// At `[i, j]` the product of all but the `i`th and the `j`th, and 0 on the diagonal.
    private static Tensor productsWithoutTwo(Tensor s, int n) {
        Tensor same = Tensors.eye(n).cast(s.dtype());
        Tensor left = same.reshape(n, 1, n).maximum(same.reshape(1, n, n));
        Tensor factors = Tensors.where(left, Zeros.number(s, 1), s.expandDims(-2).expandDims(-2));
        return factors.prod(-1).mul(Tensors.sub(1, same));
    }
}
