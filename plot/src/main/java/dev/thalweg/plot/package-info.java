/// Figures as a user makes them: `plot`, `contour`, and the figure they return.
package dev.thalweg.plot;
