package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.value.Table;
import dev.thalweg.shell.Variable;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;

/// `%who`: what the session has declared.
final class Who implements Magic {
    private static final int LONGEST = 80;

    @Override
    public String name() {
        return "who";
    }

    @Override
    public String usage() {
        return "%who";
    }

    @Override
    public String summary() {
        return "Lists the variables, methods and types of the session.";
    }

    @Override
    public Evaluation run(Call call) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        for (Variable variable : call.session().variables()) {
            String text = variable.text();
            rows.add(List.of(variable.name(), variable.type(), text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "..."));
        }
        call.session().shell().methods().forEach(method -> rows.add(List.of(signature(method), "method", "")));
        call.session().shell().types().forEach(type -> rows.add(List.of(type.name(), kind(type), "")));
        if (rows.isEmpty()) {
            call.say("Nothing is declared yet.");
            return NOTHING;
        }
        return new Evaluation.Value(Table.of(List.of("Name", "Type", "Value"), rows).bundle());
    }

    private static String signature(MethodSnippet method) {
        return method.name() + "(" + method.parameterTypes() + ")";
    }

    private static String kind(TypeDeclSnippet type) {
        return switch (type.subKind()) {
            case INTERFACE_SUBKIND -> "interface";
            case ENUM_SUBKIND -> "enum";
            case RECORD_SUBKIND -> "record";
            case ANNOTATION_TYPE_SUBKIND -> "annotation";
            default -> "class";
        };
    }
}
