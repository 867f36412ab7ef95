package dev.thalweg.source;

import dev.thalweg.ir.Op;
import dev.thalweg.source.Expression.Binary;
import dev.thalweg.source.Expression.Call;
import dev.thalweg.source.Expression.Literal;
import java.lang.constant.ConstantDesc;
import java.util.ArrayList;
import java.util.List;

/// Calls through `invokedynamic`: joined strings as sums; the others by their name, for a reader only.
final class DynamicCalls {
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private DynamicCalls() {}

    static Expression of(Op.InvokeDynamic dynamic, List<Expression> arguments) {
        return dynamic.site().invocationName().equals("makeConcatWithConstants") ? joined(dynamic, arguments)
                : new Call(null, dynamic.site().invocationName() + "/* invokedynamic */ ", arguments);
    }

    private static Expression joined(Op.InvokeDynamic dynamic, List<Expression> arguments) {
        List<ConstantDesc> constants = List.of(dynamic.site().bootstrapArgs());
        List<Expression> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (char c : ((String) constants.getFirst()).toCharArray()) {
            switch (c) {
                case ARGUMENT -> {
                    flush(text, parts);
                    parts.add(arguments.get(argument++));
                }
                case CONSTANT -> text.append(constants.get(constant++));
                default -> text.append(c);
            }
        }
        flush(text, parts);
        if (!(parts.getFirst() instanceof Literal(String first) && first.startsWith("\""))) {
            parts.addFirst(new Literal("\"\""));
        }
        return parts.stream().reduce((a, b) -> new Binary(Operator.ADD, a, b)).orElseThrow();
    }

    private static void flush(StringBuilder text, List<Expression> parts) {
        if (!text.isEmpty()) {
            parts.add(Literals.of(text.toString()));
            text.setLength(0);
        }
    }
}
