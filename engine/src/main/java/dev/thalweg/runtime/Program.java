package dev.thalweg.runtime;

/// A compiled function or adjoint program, behind one signature.
public interface Program {
    /// @param numbers     the parameters of type `double`, in order
    /// @param objects     the other parameters, in order, numbers boxed
    double run(double[] numbers, Object[] objects);
}
