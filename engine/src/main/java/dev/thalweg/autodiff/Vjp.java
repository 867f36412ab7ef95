package dev.thalweg.autodiff;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Gives a static method a derivative of its own for reverse mode: another static method of the same class.
///
/// ```java
/// @Vjp("productVjp")
/// static double product(double a, double b) { return a * b; }
/// static double[] productVjp(double a, double b, double y, double yBar) { return new double[] {yBar * b, yBar * a}; }
/// ```
///
/// The rule takes the arguments, the result, and the result's cotangent. It returns the cotangent of the one argument that is a number or
/// an array of numbers; those of several numbers in a `double[]`; those of several arrays of one type in an array of such arrays. Of
/// arguments of different types, each has a rule of its own: `@Vjp({"byMatrix", "byScale", ""})`, the empty name for a constant.
///
/// The method must write none of its arguments, and an array that it returns must be new, or never be written. The rule is plain Java and is
/// differentiated for second derivatives. Forward mode uses a [Jvp]; where that is missing, the rule is taken to be linear in the cotangent, and a
/// method that returns an array is recorded, with a run of the rule for each of its numbers.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Vjp {
    String[] value();
}
