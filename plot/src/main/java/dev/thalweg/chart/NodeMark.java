package dev.thalweg.chart;

import dev.thalweg.autodiff.Graph;
import dev.thalweg.layout.Box;
import dev.thalweg.scene.Color;
import dev.thalweg.scene.Outline;
import dev.thalweg.scene.OutlineBuilder;
import dev.thalweg.scene.Pen;
import dev.thalweg.scene.TextStyle;
import dev.thalweg.scene.Typeface;
import java.util.stream.Stream;

/// A node of a computational graph: its sign, its value, its adjoint, one below the other. A constant is its value alone.
///
/// @param isOutput whether it is the function's value
record NodeMark(Graph.Node node, boolean isOutput) {
    static final Color VALUE = Color.of("#2360c4");
    static final Color ADJOINT = Color.of("#c2500c");
    private static final TextStyle SIGN = new TextStyle(Typeface.BOLD, 15, Theme.INK).anchored(TextStyle.Anchor.MIDDLE);
    private static final TextStyle NUMBER = new TextStyle(Typeface.REGULAR, 12, VALUE).anchored(TextStyle.Anchor.MIDDLE);
    private static final Color VARIABLE = Color.of("#e3edfc");
    private static final Color OPERATION = Color.of("#f7f8fa");
    private static final Color CONSTANT = Color.of("#eceef2");
    private static final double RADIUS = 7;
    private static final double PADDING = 12;
    private static final double LEAST_WIDTH = 58;
    static final double HEIGHT = 62;
    private static final double CONSTANT_HEIGHT = 26;

    double width() {
        if (node.isConstant()) {
            return NUMBER.width(sign()) + 1.5 * PADDING;
        }
        double numbers = Stream.of(value(), adjoint()).mapToDouble(NUMBER::width).max().orElse(0);
        return Math.ceil(Math.max(LEAST_WIDTH, Math.max(SIGN.width(sign()), numbers) + 2 * PADDING));
    }

    double height() {
        return node.isConstant() ? CONSTANT_HEIGHT : HEIGHT;
    }

    void draw(Box box, Canvas canvas) {
        Outline frame = rounded(box, Math.min(RADIUS, box.height() / 2));
        canvas.fill(frame, node.isConstant() ? CONSTANT : node.isVariable() ? VARIABLE : OPERATION);
        canvas.stroke(frame, isOutput ? new Pen(Theme.INK, 2) : node.isVariable() ? new Pen(VALUE, 1.2) : Theme.AXIS);
        double x = box.x() + box.width() / 2;
        if (node.isConstant()) {
            canvas.text(sign(), x, box.y() + box.height() / 2 + Theme.capHeight(NUMBER) / 2, NUMBER);
            return;
        }
        canvas.text(sign(), x, box.y() + 19, SIGN);
        canvas.text(value(), x, box.y() + 37, NUMBER);
        canvas.text(adjoint(), x, box.y() + 54, new TextStyle(NUMBER.face(), NUMBER.size(), ADJOINT).anchored(NUMBER.anchor()));
    }

    private String sign() {
        return Notation.of(node);
    }

    private String value() {
        return Numbers.brief(node.value());
    }

    private String adjoint() {
        return Numbers.brief(node.adjoint());
    }

    private static Outline rounded(Box b, double r) {
        OutlineBuilder frame = new OutlineBuilder().move(b.x() + r, b.y()).line(b.right() - r, b.y());
        frame.quadTo(b.right(), b.y(), b.right(), b.y() + r);
        frame.line(b.right(), b.bottom() - r).quadTo(b.right(), b.bottom(), b.right() - r, b.bottom());
        frame.line(b.x() + r, b.bottom()).quadTo(b.x(), b.bottom(), b.x(), b.bottom() - r);
        frame.line(b.x(), b.y() + r).quadTo(b.x(), b.y(), b.x() + r, b.y());
        return frame.shut().build();
    }
}
