package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.source.Source;
import java.util.List;

/// `%history`: the cells of this session.
final class History implements Magic {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public String usage() {
        return "%history [TEXT]";
    }

    @Override
    public String summary() {
        return "Prints the cells of this session, or those that hold a text.";
    }

    @Override
    public Evaluation run(Call call) {
        List<Source> cells = call.session().history().stream().filter(cell -> cell.code().contains(call.arguments())).toList();
        cells.forEach(cell -> call.say("// " + cell.name() + "\n" + cell.code().strip()));
        return NOTHING;
    }
}
