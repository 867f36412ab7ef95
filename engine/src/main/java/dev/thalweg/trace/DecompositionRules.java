package dev.thalweg.trace;

import dev.thalweg.tensor.Decomposition;
import dev.thalweg.tensor.Tensor;

/// The derivatives of solutions, determinants and triangular factors of matrices; those of eigenvalues are in [SpectralRules].
///
/// Giles, An Extended Collection of Matrix Derivative Results for Forward and Reverse Mode Algorithmic Differentiation, 2008.
final class DecompositionRules {
    private DecompositionRules() {}

    static Rule of(Decomposition decomposition) {
        return switch (decomposition) {
            case Decomposition.Cholesky _ -> (_, yBar, _, l) -> cholesky(l, yBar);
            case Decomposition.TriangularSolve(boolean lower) -> (i, xBar, xs, x) -> triangular(i, xBar, xs[0], x, lower);
            case Decomposition.Solve _ -> (i, xBar, xs, x) -> solve(i, xBar, xs[0], x);
            case Decomposition.Determinant _ -> (_, yBar, xs, _) -> number(yBar).mul(xs[0].cofactors());
            case Decomposition.LogAbsDeterminant _ -> (_, yBar, xs, _) -> number(yBar).mul(xs[0].inv().transpose());
            case Decomposition.Cofactors _ -> (_, cBar, xs, _) -> SpectralRules.cofactors(cBar, xs[0]);
            case Decomposition.Qr _ -> (_, yBar, xs, y) -> qr(yBar, y, xs[0].size(-2));
            case Decomposition.SymmetricEigen _ -> (_, yBar, _, y) -> SpectralRules.eigen(yBar, y);
            case Decomposition.SingularValues _ -> (_, yBar, xs, y) -> SpectralRules.singular(yBar, y, xs[0].size(-2));
        };
    }

    /// A number of each matrix, against its elements.
    private static Tensor number(Tensor y) {
        return y.expandDims(-1).expandDims(-1);
    }

    /// With `P` the lower triangle of `L' LBar`, its diagonal halved, `L^-T P L^-1`, symmetric.
    private static Tensor cholesky(Tensor l, Tensor lBar) {
        Tensor p = l.transpose().matmul(lBar).tril(0);
        p = p.sub(p.diagonal().diag().div(2));
        Tensor x = l.transpose().triangularSolve(p, false);
        Tensor s = l.transpose().triangularSolve(x.transpose(), false).transpose();
        return s.add(s.transpose()).div(2);
    }

    private static Tensor triangular(int i, Tensor xBar, Tensor t, Tensor x, boolean lower) {
        Tensor bBar = t.transpose().triangularSolve(xBar, !lower);
        if (i == 1) {
            return bBar;
        }
        Tensor tBar = bBar.matmul(x.transpose()).neg();
        return lower ? tBar.tril(0) : tBar.triu(0);
    }

    private static Tensor solve(int i, Tensor xBar, Tensor a, Tensor x) {
        Tensor bBar = a.transpose().solve(xBar);
        return i == 1 ? bBar : bBar.matmul(x.transpose()).neg();
    }

    /// `(QBar + Q S) R^-T`, where `S` is symmetric with the lower triangle of `R RBar' - QBar' Q`.
    private static Tensor qr(Tensor yBar, Tensor y, int m) {
        int n = y.size(-1);
        Tensor q = y.slice(-2, 0, m);
        Tensor r = y.slice(-2, m, m + n);
        Tensor qBar = yBar.slice(-2, 0, m);
        Tensor rBar = yBar.slice(-2, m, m + n);
        Tensor both = r.matmul(rBar.transpose()).sub(qBar.transpose().matmul(q));
        Tensor symmetric = both.tril(0).add(both.tril(-1).transpose());
        return r.triangularSolve(qBar.add(q.matmul(symmetric)).transpose(), false).transpose();
    }
}
