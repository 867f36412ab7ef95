package dev.thalweg.fuzz;

import java.util.List;

/// A statement of a generated program: a line, or a head with statements inside and a tail.
record Statement(String head, List<Statement> body, String tail) {
    Statement {
        body = List.copyOf(body);
    }

    static Statement line(String text) {
        return new Statement(text, List.of(), null);
    }

    static Statement block(String head, List<Statement> body) {
        return new Statement(head + " {", body, "}");
    }

    void write(String indent, StringBuilder out) {
        out.append(indent).append(head).append('\n');
        if (tail != null) {
            body.forEach(statement -> statement.write(indent + "    ", out));
            out.append(indent).append(tail).append('\n');
        }
    }
}
