package dev.thalweg.tensor;

/// Equations, determinants and decompositions of the matrices in the last two axes; axes in front of them are batches.
public sealed interface LinearAlgebra permits Tensor {
    /// The lower triangular `L` with `L L' = A`, of a symmetric positive definite matrix.
    ///
    /// @throws SingularMatrixException if the matrix is not positive definite
    default Tensor cholesky() {
        Tensor a = (Tensor) this;
        return new Decomposition.Cholesky().on(a.add(a.transpose()).div(2));
    }

    /// `X` with `A X = B`; a vector is a column.
    ///
    /// @throws SingularMatrixException if this matrix has no inverse
    default Tensor solve(Tensor b) {
        return solve(new Decomposition.Solve(), b);
    }

    /// `X` with `T X = B`, where this is triangular and the other triangle is not read.
    ///
    /// @throws SingularMatrixException if an element of the diagonal is 0
    default Tensor triangularSolve(Tensor b, boolean lower) {
        return solve(new Decomposition.TriangularSolve(lower), b);
    }

    /// @throws SingularMatrixException if there is none
    default Tensor inv() {
        Tensor a = (Tensor) this;
        return solve(Tensors.eye(a.size(-1)).cast(a.dtype()));
    }

    /// The determinant; its derivative is exact for singular matrices too.
    default Tensor det() {
        return new Decomposition.Determinant().on((Tensor) this);
    }

    /// The logarithm of the absolute value of the determinant, without overflow.
    default Tensor logabsdet() {
        return new Decomposition.LogAbsDeterminant().on((Tensor) this);
    }

    /// The sign of the determinant, a constant, and the logarithm of its absolute value.
    default SignAndLog slogdet() {
        Qr qr = ((Tensor) this).primal().qr();
        return new SignAndLog(qr.q().det().sign().mul(qr.r().diagonal().sign().prod(-1)), logabsdet());
    }

    /// The matrix of cofactors: `det(A)` times the transposed inverse, where there is one.
    default Tensor cofactors() {
        return new Decomposition.Cofactors().on((Tensor) this);
    }

    /// `Q` with orthonormal columns and an upper triangular `R` whose diagonal is not negative, with `Q R = A`.
    default Qr qr() {
        Tensor a = (Tensor) this;
        int m = a.size(-2);
        int n = a.size(-1);
        if (m < n) {
            Qr left = a.slice(-1, 0, m).qr();
            return new Qr(left.q(), Tensors.concat(-1, left.r(), left.q().transpose().matmul(a.slice(-1, m, n))));
        }
        Tensor both = new Decomposition.Qr().on(a);
        return new Qr(both.slice(-2, 0, m), both.slice(-2, m, m + n));
    }

    /// Eigenvalues, ascending, and eigenvectors of a symmetric matrix, one in each column.
    ///
    /// Derivatives of vectors of equal eigenvalues do not exist; what does not depend on their choice is right.
    default Eigen eigh() {
        Tensor a = (Tensor) this;
        int n = a.size(-1);
        Tensor both = new Decomposition.SymmetricEigen().on(a.add(a.transpose()).div(2));
        return new Eigen(both.slice(-2, 0, 1).squeeze(-2), both.slice(-2, 1, n + 1));
    }

    /// Singular values, descending, with the left vectors in columns and the right ones in rows: `U diag(s) V' = A`.
    default Svd svd() {
        Tensor a = (Tensor) this;
        int m = a.size(-2);
        int n = a.size(-1);
        if (m < n) {
            Svd other = a.transpose().svd();
            return new Svd(other.vt().transpose(), other.s(), other.u().transpose());
        }
        Tensor all = new Decomposition.SingularValues().on(a);
        return new Svd(all.slice(-2, 1, m + 1), all.slice(-2, 0, 1).squeeze(-2), all.slice(-2, m + 1, m + n + 1).transpose());
    }

    /// The `X` for which `A X` is nearest to `B`, where `A` has full column rank.
    default Tensor lstsq(Tensor b) {
        Qr qr = qr();
        Tensor column = b.rank() == 1 ? b.expandDims(-1) : b;
        Tensor x = qr.r().triangularSolve(qr.q().transpose().matmul(column), false);
        return b.rank() == 1 ? x.squeeze(-1) : x;
    }

    /// The pseudoinverse, of a matrix of full rank.
    default Tensor pinv() {
        Tensor a = (Tensor) this;
        Tensor at = a.transpose();
        return a.size(-2) >= a.size(-1) ? at.matmul(a).solve(at) : a.matmul(at).solve(a).transpose();
    }

    /// The sum of the diagonal.
    default Tensor trace() {
        return diagonal().sum(-1);
    }

    /// The elements whose two last indices are equal.
    default Tensor diagonal() {
        Tensor a = (Tensor) this;
        int n = Math.min(a.size(-2), a.size(-1));
        Tensor square = a.slice(-2, 0, n).slice(-1, 0, n);
        return square.mul(Tensors.eye(n).cast(a.dtype())).sum(-1);
    }

    /// Matrices with these vectors on their diagonals.
    default Tensor diag() {
        Tensor x = (Tensor) this;
        return x.expandDims(-1).mul(Tensors.eye(x.size(-1)).cast(x.dtype()));
    }

    /// Zeros above the `k`th diagonal.
    default Tensor tril(int k) {
        return Tensors.where(Triangle.at(((Tensor) this).size(-2), ((Tensor) this).size(-1)).le(k), (Tensor) this, ((Tensor) this).scalar(0));
    }

    /// Zeros below the `k`th diagonal.
    default Tensor triu(int k) {
        return Tensors.where(Triangle.at(((Tensor) this).size(-2), ((Tensor) this).size(-1)).ge(k), (Tensor) this, ((Tensor) this).scalar(0));
    }

    /// The exponential of a square matrix, by squaring that of a part of it.
    ///
    /// The series runs until its next term is below rounding for a matrix of norm 1/2.
    default Tensor expm() {
        Tensor a = (Tensor) this;
        int halvings = Math.max(0, Math.getExponent(Triangle.norm(a)) + 2);
        Tensor part = a.div(Math.scalb(1.0, halvings));
        Tensor sum = Tensors.eye(a.size(-1)).cast(a.dtype()).add(part);
        Tensor term = part;
        for (int k = 2; k <= 18; k++) {
            term = term.matmul(part).div(k);
            sum = sum.add(term);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.matmul(sum);
        }
        return sum;
    }

    private Tensor solve(Decomposition of, Tensor b) {
        Tensor a = (Tensor) this;
        DType type = a.dtype().promote(b.dtype());
        Tensor column = b.rank() == 1 ? b.expandDims(-1) : b;
        Tensor x = of.on(a.cast(type), column.cast(type));
        return b.rank() == 1 ? x.squeeze(-1) : x;
    }

    /// @param sign            1 or -1, or 0 of a singular matrix
    /// @param logOfAbsolute the logarithm of the absolute value
    record SignAndLog(Tensor sign, Tensor logOfAbsolute) {}

    /// Factors of a matrix.
    record Qr(Tensor q, Tensor r) {}

    /// @param values  ascending
    /// @param vectors one in each column
    record Eigen(Tensor values, Tensor vectors) {}

    /// @param u  left vectors, in columns
    /// @param s  singular values, descending
    /// @param vt right vectors, in rows
    record Svd(Tensor u, Tensor s, Tensor vt) {}
}
