package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;

/// `%reset`: a session as it was at its start.
final class Reset implements Magic {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String usage() {
        return "%reset";
    }

    @Override
    public String summary() {
        return "Forgets all variables, methods and types; imports and the class path stay.";
    }

    @Override
    public Evaluation run(Call call) {
        call.session().reset();
        return NOTHING;
    }
}
