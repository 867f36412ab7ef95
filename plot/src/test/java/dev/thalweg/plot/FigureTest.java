package dev.thalweg.plot;

import static dev.thalweg.plot.Plots.contour;
import static dev.thalweg.plot.Plots.plot;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.thalweg.optim.Traces;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureTest {
    private static final double[][] WAY = {{-1, 1}, {-0.5, 0.5}, {0.25, 0}};

    @Test
    void oneLineSaysWhatIsShown() {
        assertEquals("contour of f", bowl().toString());
        assertEquals("Bowl: contour of h, 2 steps, h = 0.0625", bowl().path(WAY).label("h").title("Bowl").alt());
        assertEquals("contour of f, 2 steps, f = 0.0021", bowl().path(Traces.of(WAY, 2, 0.5, 0.0021)).alt());
        assertEquals("contour of f, 1 step, f = NaN", bowl().path(new double[][] {{0, 0}, {Double.NaN, 1}}).alt());
        assertEquals("plot of a line, x from −2 to 2", plot(x -> x * x, -2, 2).alt());
        assertEquals("Waves: plot of sin, cos, x from 0 to 6",
                plot(Math::sin, 0, 6).label("sin").and(Math::cos).label("cos").title("Waves").alt());
        assertEquals("plot of 2 lines, x from 0 to 2", plot(0, 2, Math::sin, Math::cos).alt());
        assertEquals("plot of a line, x from 0 to 2", plot(Traces.of(WAY, 2, 0.5, 0.0021)).logY().alt());
    }

    @Test
    void optionsLeaveTheOldFigureAlone() {
        LinePlot plot = plot(new double[] {1, 2, 4});
        String before = plot.svg();
        assertNotEquals(before, plot.logY().title("t").xLabel("x").yLabel("y").label("l").and(new double[] {3, 2}).svg());
        assertEquals(before, plot.svg());
        ContourPlot contour = bowl();
        String flat = contour.svg();
        assertNotEquals(flat, contour.log().path(WAY).minimum(0, 0).title("t").svg());
        assertEquals(flat, contour.svg());
    }

    @Test
    void laterChangesOfAnArrayDoNotReachTheFigure() {
        double[] losses = {1, 2, 4};
        LinePlot plot = plot(losses);
        String before = plot.svg();
        losses[1] = 100;
        assertEquals(before, plot.svg());
    }

    @Test
    void aFunctionOfAnArrayDrawsTheSame() {
        assertEquals(bowl().svg(), contour(FigureTest::bowlOfArray, -2, 2, -2, 2).svg());
    }

    @Test
    void aPngIsOneAndAHalfTimesTheSize() throws IOException {
        Figure figure = plot(Math::sin, 0, 1).size(400, 300);
        assertEquals(400, figure.width());
        assertEquals(300, figure.height());
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(figure.png()));
        assertEquals(600, image.getWidth());
        assertEquals(450, image.getHeight());
        assertEquals(800, ImageIO.read(new ByteArrayInputStream(figure.png(2))).getWidth());
    }

    @Test
    void colorsRiseWithTheFunctionAndMarksLieWhereTheyShould() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(contour((x, y) -> x, 0, 1, 0, 1).minimum(0.5, 0.5)
                .path(new double[][] {{0.25, 0.75}, {0.25, 0.7}}).png(1)));
        Panel panel = Panel.of(image);
        assertTrue(red(image, panel.x(0.02), panel.y(0.1)) < 90 && red(image, panel.x(0.98), panel.y(0.1)) > 200);
        assertEquals(0xffff3b55, image.getRGB(panel.x(0.5), panel.y(0.5)));
        assertEquals(0xffff8a3c, image.getRGB(panel.x(0.25), panel.y(0.75)));
    }

    @Test
    void aFileIsSavedByItsEnding(@TempDir Path folder) throws IOException {
        Figure figure = plot(Math::sin, 0, 1);
        assertEquals(figure.svg(), Files.readString(figure.save(folder.resolve("a.svg"))));
        assertArrayEquals(figure.png(), Files.readAllBytes(figure.save(folder.resolve("a.PNG").toString())));
        assertEquals("cannot save a figure as a.pdf: the name must end in .svg or .png",
                assertThrows(IllegalArgumentException.class, () -> figure.save("a.pdf")).getMessage());
        Path lost = folder.resolve("none/a.svg");
        assertEquals("cannot save the figure as " + lost + ": check that its folder exists and is writable",
                assertThrows(UncheckedIOException.class, () -> figure.save(lost)).getMessage());
    }

    @Test
    void extremeDataStillDraws() {
        assertDraws(plot(x -> 5, 0, 1));
        assertDraws(plot(new double[] {3}));
        assertDraws(plot(new double[] {1, Double.NaN, Double.POSITIVE_INFINITY, 2}));
        assertDraws(plot(new double[] {1e300, -1e300}));
        assertDraws(plot(new double[] {1e-300, 2e-300}).logY());
        assertDraws(plot(new double[] {5, 5, 5}).logY());
        assertDraws(plot(new double[] {3, 3}, new double[] {1, 2}));
        assertDraws(plot(x -> x, 0, 1e-300));
        assertDraws(contour((x, y) -> 0, -1, 1, -1, 1).log());
        assertDraws(contour((x, y) -> -4, -1, 1, -1, 1));
        assertDraws(contour((x, y) -> x * 1e300, -1, 1, -1, 1).log());
        assertDraws(contour((x, y) -> Math.log(x), -1, 1, -1, 1).log().path(new double[][] {{50, 50}, {-50, 50}, {0.5, 0}}));
        assertDraws(contour((x, y) -> x > 0.999 && y > 0.999 ? 1 : Double.NaN, 0, 1, 0, 1));
        assertDraws(contour((x, y) -> x, 0, 1e-9, 1e12, 2e12).path(new double[][] {{0, 1e12}}));
    }

    private static void assertDraws(Figure figure) {
        String svg = figure.svg();
        assertTrue(svg.length() > 1000 && !svg.contains("NaN") && !svg.contains("Infinity"), figure.alt());
        assertTrue(figure.png(1).length > 1000);
    }

    private static ContourPlot bowl() {
        return contour((double x, double y) -> x * x + y * y, -2, 2, -2, 2);
    }

    private static double bowlOfArray(double[] p) {
        return p[0] * p[0] + p[1] * p[1];
    }

    private static int red(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >> 16 & 0xff;
    }

    /// The coloured area of a contour plot, found in its pixels.
    private record Panel(int left, int top, int width, int height) {
        static Panel of(BufferedImage image) {
            int row = image.getHeight() / 3;
            int left = 0;
            while (!isColored(image.getRGB(left, row))) {
                left++;
            }
            int right = left;
            while (isColored(image.getRGB(right + 1, row))) {
                right++;
            }
            int top = row;
            while (isColored(image.getRGB(left + 3, top - 1))) {
                top--;
            }
            int bottom = row;
            while (isColored(image.getRGB(left + 3, bottom + 1))) {
                bottom++;
            }
            return new Panel(left, top, right - left + 1, bottom - top + 1);
        }

        int x(double share) {
            return (int) (left + share * width);
        }

        int y(double share) {
            return (int) (top + (1 - share) * height);
        }

        private static boolean isColored(int color) {
            int red = color >> 16 & 0xff;
            int green = color >> 8 & 0xff;
            int blue = color & 0xff;
            return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue)) > 40;
        }
    }
}
