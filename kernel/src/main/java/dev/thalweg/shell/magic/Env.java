package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.value.Table;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// `%env`: the environment of the process, and what is added to it for the commands of `%%bash`.
final class Env implements Magic {
    /// Set for commands; Java cannot change the environment of its own process.
    static final Map<String, String> SET = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "env";
    }

    @Override
    public String usage() {
        return "%env [NAME [VALUE]]";
    }

    @Override
    public String summary() {
        return "Lists environment variables, tells one, or sets one for the commands of %%bash.";
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        String[] words = call.arguments().split("[=\\s]+", 2);
        if (words[0].isEmpty()) {
            Map<String, String> all = new TreeMap<>(System.getenv());
            all.putAll(SET);
            return new Evaluation.Value(Table.of(List.of("Name", "Value"),
                    all.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList()).bundle());
        }
        if (words.length == 2) {
            SET.put(words[0], words[1]);
            call.say("%%bash cells see " + words[0] + "=" + words[1] + "; System.getenv does not, for Java's own environment is fixed at its start.");
            return NOTHING;
        }
        String value = SET.getOrDefault(words[0], System.getenv(words[0]));
        if (value == null) {
            throw new MagicException("there is no environment variable '" + words[0] + "'; %env lists them all");
        }
        call.say(value);
        return NOTHING;
    }
}
