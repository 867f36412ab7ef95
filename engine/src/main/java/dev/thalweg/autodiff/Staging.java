package dev.thalweg.autodiff;

import dev.thalweg.autodiff.Stages.Stage;
import dev.thalweg.bytecode.Assembly;
import dev.thalweg.bytecode.Emitter;
import dev.thalweg.bytecode.Target;
import dev.thalweg.ir.Function;
import dev.thalweg.ir.Refusal;
import dev.thalweg.transform.Pass;
import java.util.ArrayList;
import java.util.List;

/// Runs the passes that `gradient` runs, and then those of `explain`, and keeps the program's text after each.
final class Staging implements Pass.Watch {
    private static final String CUTTING = "cuts a function whose derivative would be longer than the 8,000 bytes that HotSpot compiles into parts";
    private static final String EMITTING = "writes the bytecode of the program, a method for each function";

    private final List<Stage> stages = new ArrayList<>();
    private String last = "";

    private Staging() {}

    static Stages of(Object f, int arity) {
        Staging staging = new Staging();
        Target target = Derivatives.refusing(() -> Targets.of(f, arity));
        try {
            staging.run(target);
        } catch (Refusal refusal) {
            staging.stages.add(new Stage("refused", "this function is not compiled" + (refusal.isFinal() ? "" : "; its derivative is recorded while it runs"),
                    true, refusal.getMessage() + "\n"));
        }
        return new Stages(staging.stages);
    }

    private void run(Target target) {
        Function function = FunctionCode.of(target, this);
        List<Boolean> active = new Signature(function, target.captured().size(), 0).active();
        Function fitting = Compiled.fitting(function, target.host(), f -> Adjoint.program(f, active, target, NOBODY));
        add("cut", CUTTING, fitting.toString());
        Function adjoint = Adjoint.program(fitting, active, target, this);
        stages.add(new Stage("emit", EMITTING, true, sizes(Emitter.assemble(adjoint, target.host()))));
        if (fitting != function) {
            last = Adjoint.program(function, active, target, NOBODY).toString();
            adjoint = Adjoint.program(function, active, target, NOBODY);
        }
        ReaderPasses.run(adjoint, this);
    }

    private static String sizes(Assembly assembly) {
        int longest = assembly.longest();
        return longest <= Compiled.LONGEST ? "The longest method has %,d bytes.\n".formatted(longest)
                : "The longest method has %,d bytes: more than HotSpot compiles, so that it is interpreted, and slow.\nSplit the function.\n".formatted(longest);
    }

    @Override
    public void ran(Pass pass, Function after) {
        add(pass.name(), pass.purpose(), after.toString());
    }

    private void add(String name, String purpose, String text) {
        stages.add(new Stage(name, purpose, !text.equals(last), text));
        last = text;
    }
}
