package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.value.Table;
import dev.thalweg.shell.execution.CellRun;
import java.util.Comparator;
import java.util.List;

/// `%threads`: what still runs of this and earlier cells.
final class Threads implements Magic {
    @Override
    public String name() {
        return "threads";
    }

    @Override
    public String usage() {
        return "%threads";
    }

    @Override
    public String summary() {
        return "Lists the threads that cells have started and that are alive, with what each does.";
    }

    @Override
    public Evaluation run(Call call) {
        List<List<String>> rows = Thread.getAllStackTraces().entrySet().stream().filter(entry -> CellRun.isOfCell(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getKey().threadId()))
                .map(entry -> List.of(entry.getKey().getName(), entry.getKey().getThreadGroup().getName(), entry.getKey().getState().toString().toLowerCase(),
                        entry.getValue().length == 0 ? "" : entry.getValue()[0].toString())).toList();
        if (rows.isEmpty()) {
            call.say("No thread of a cell is alive.");
            return NOTHING;
        }
        return new Evaluation.Value(Table.of(List.of("Thread", "Started by", "State", "At"), rows).bundle());
    }
}
