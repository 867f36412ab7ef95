/// Figures as a user makes them: [Plots#plot] and [Plots#contour], and the [Figure] they return.
///
/// ```java
/// plot(Math::sin, -6, 6).label("sin").and(Math::cos).label("cos")
/// contour(rosen, -2, 2, -1, 3).log().path(trace).minimum(1, 1).title("Rosenbrock").save("rosenbrock.svg");
/// ```
/// Functions are called when the figure is made, not when it is drawn. Every option gives a new figure.
package dev.thalweg.plot;
