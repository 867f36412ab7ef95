package dev.thalweg.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RichValuesTest {
    private static TestSession session;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        session = new TestSession();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static Map<String, Object> data(String code) {
        return assertInstanceOf(Evaluation.Value.class, session.run(code)).bundle().data();
    }

    private static String html(String code) {
        return (String) data(code).get("text/html");
    }

    @Test
    void aMatrixIsATable() {
        assertEquals("<table><tbody><tr><td style=\"text-align:right\">1.0</td><td style=\"text-align:right\">2.0</td></tr>"
                + "<tr><td style=\"text-align:right\">3.0</td><td style=\"text-align:right\"></td></tr></tbody></table>", html("new double[][] {{1, 2}, {3}}"));
        assertEquals("[[1.0, 2.0], [3.0]]", data("new double[][] {{1, 2}, {3}}").get("text/plain"));
    }

    @Test
    void aLargeMatrixIsAbbreviated() {
        String html = html("new int[1000][500]");
        assertEquals(61, html.split("<tr>").length - 1);
        assertEquals(21, html.split("<tr>")[1].split("<td").length - 1);
        assertTrue(html.contains("⋮") && html.contains("⋯"));
    }

    @Test
    void recordsOfOneClassAreRows() {
        session.define("record City(String name, int people) {}");
        assertEquals("<table><thead><tr><th style=\"text-align:left\">name</th><th style=\"text-align:right\">people</th></tr></thead><tbody>"
                + "<tr><td style=\"text-align:left\">A&lt;B&gt;</td><td style=\"text-align:right\">3</td></tr>"
                + "<tr><td style=\"text-align:left\">C</td><td style=\"text-align:right\">4</td></tr></tbody></table>",
                html("List.of(new City(\"A<B>\", 3), new City(\"C\", 4))"));
        assertEquals("[City[name=C, people=4]]", data("List.of(new City(\"C\", 4))").get("text/plain"));
        assertTrue(html("new City[] {new City(\"D\", 1)}").contains("<td style=\"text-align:left\">D</td>"));
    }

    @Test
    void mapsAreRowsOrTables() {
        assertTrue(html("List.of(Map.of(\"a\", 1), Map.of(\"a\", 2))").contains("<th style=\"text-align:right\">a</th>"));
        assertFalse(data("Map.of(\"a\", 1)").containsKey("text/html"));
        assertTrue(html("Map.of(\"a long key\".repeat(6), \"a long value\".repeat(6))").startsWith("<table><thead><tr><th style=\"text-align:left\">key</th>"));
    }

    @Test
    void recordsAndCollectionsShowTheArraysInThem() {
        assertEquals("Line[w=[1.0, 2.0], b=0.5]", session.value("record Line(double[] w, double b) {}\nnew Line(new double[] {1, 2}, 0.5)"));
        assertEquals("[[1, 2], {k=[3]}]", session.value("List.of(new int[] {1, 2}, Map.of(\"k\", new int[] {3}))"));
        assertEquals("mine", session.value("record Own(int[] x) { public String toString() { return \"mine\"; } }\nnew Own(new int[1])"));
        assertEquals("[(this), 1]", session.value("List<Object> own = new ArrayList<>();\nown.add(own); own.add(1);\nown"));
        assertTrue(session.value("IntStream.range(0, 1_000_000).boxed().toList()").endsWith("999998, 999999]"));
        assertTrue(session.value("IntStream.range(0, 1_000_000).boxed().toList()").contains("... 999980 more ..."));
    }

    @Test
    void imagesAreShown() throws IOException {
        Map<String, Object> data = data("var image = new java.awt.image.BufferedImage(20, 10, java.awt.image.BufferedImage.TYPE_INT_RGB);\nimage.setRGB(3, 4, 0xff0000);\nimage");
        assertEquals("an image of 20 x 10 pixels", data.get("text/plain"));
        assertEquals(0xffff0000, ImageIO.read(new ByteArrayInputStream((byte[]) data.get("image/png"))).getRGB(3, 4));
    }

    @Test
    void textsAreShownAsWhatTheyAre() {
        assertEquals("<b>x</b>", html("html(\"<b>x</b>\")"));
        assertEquals("*x*", data("markdown(\"*x*\")").get("text/markdown"));
        assertEquals("$\\displaystyle x^2$", data("latex(\"x^2\")").get("text/latex"));
        assertEquals("$x$", data("latex(\"$x$\")").get("text/latex"));
        assertEquals("<svg/>", data("svg(\"<svg/>\")").get("image/svg+xml"));
        assertEquals(Map.of("mark", "bar", "data", List.of(1L)), data("vegaLite(Map.of(\"mark\", \"bar\", \"data\", new long[] {1}))").get("application/vnd.vegalite.v5+json"));
        assertEquals(Map.of("a", List.of(1, 2)), data("record Pair(int[] a) {}\njson(new Pair(new int[] {1, 2}))").get("application/json"));
        session.define("display(html(\"<i>shown</i>\"));");
        assertEquals("<i>shown</i>", session.output().displayed().getFirst().data().get("text/html"));
    }

    @Test
    void aCellSaysHowATypeIsShown() {
        session.define("class Shape { }\nclass Circle extends Shape { public String toString() { return \"circle\"; } }\nrender(Shape.class, s -> Map.of(\"text/html\", \"<b>\" + s + \"</b>\"));");
        assertEquals("<b>circle</b>", html("new Circle()"));
        assertEquals("circle", data("new Circle()").get("text/plain"));
        session.define("render(Circle.class, c -> { throw new IllegalStateException(\"round\"); });");
        assertEquals("circle\n\nIts renderer throws java.lang.IllegalStateException: round", session.value("new Circle()"));
        session.define("render(Circle.class, c -> Map.of(\"image/png\", new byte[] {1}));");
        assertArrayEquals(new byte[] {1}, (byte[]) data("new Circle()").get("image/png"));
    }

    @Test
    void aLibraryBringsItsOwnRenderer() throws IOException {
        Path source = folder.resolve("lib/Temperature.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, """
                package lib;
                public record Temperature(double celsius) {
                    public static class Shown implements dev.thalweg.shell.session.Renderer<Temperature> {
                        public Class<Temperature> type() { return Temperature.class; }
                        public java.util.Map<String, Object> render(Temperature t) { return java.util.Map.of("text/html", t.celsius() + " degrees"); }
                    }
                }""");
        assertEquals(0, javax.tools.ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", folder.toString(), source.toString()));
        Path services = folder.resolve("META-INF/services/dev.thalweg.shell.session.Renderer");
        Files.createDirectories(services.getParent());
        Files.writeString(services, "lib.Temperature$Shown\n");
        assertEquals("20.0 degrees", html("%classpath " + folder + "\nnew lib.Temperature(20)"));
    }
}
