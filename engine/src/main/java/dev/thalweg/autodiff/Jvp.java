package dev.thalweg.autodiff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a static method a derivative of its own for forward mode: another static method of the same class.
///
/// It takes the arguments, then the tangents of those that are numbers or arrays of numbers, and returns the result's tangent. Alone it
/// serves reverse mode too; where there are arrays, that is recorded, with a run of the rule for each number of the arguments.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Jvp {
    String value();
}
