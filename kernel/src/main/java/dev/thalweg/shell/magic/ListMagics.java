package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.value.Table;
import java.util.List;

/// `%lsmagic`: all magics and what they do.
final class ListMagics implements Magic {
    @Override
    public String name() {
        return "lsmagic";
    }

    @Override
    public String usage() {
        return "%lsmagic";
    }

    @Override
    public String summary() {
        return "Lists all magics.";
    }

    @Override
    public Evaluation run(Call call) {
        List<String> heads = List.of("Magic", "");
        return new Evaluation.Value(Table.of(heads, Magics.all().stream()
                .map(magic -> List.of(magic.usage().lines().findFirst().orElse(""), magic.summary())).toList()).bundle());
    }
}
