package com.sun.tools.javac.comp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;

/// Opens the compiler's other packages to who could reach this one.
public final class Neighbours {
    private Neighbours() {}

    /// All access to the package of a class of the compiler.
    public static Lookup lookupIn(Class<?> neighbour) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(neighbour, MethodHandles.lookup());
    }
}
