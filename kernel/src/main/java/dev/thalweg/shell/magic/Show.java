package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.MimeBundle;
import java.util.Map;

/// `%%html` and its like: the rest of the cell is shown as it is.
record Show(String name, String type) implements Magic {
    @Override
    public String usage() {
        return "%%" + name;
    }

    @Override
    public String summary() {
        return "Shows the cell as " + type + ".";
    }

    @Override
    public Evaluation run(Call call) {
        call.host().output().display(new MimeBundle(Map.of(type, call.text(), "text/plain", call.text()), Map.of()), null);
        return NOTHING;
    }
}
