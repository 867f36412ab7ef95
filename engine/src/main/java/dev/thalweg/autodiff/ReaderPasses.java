package dev.thalweg.autodiff;

import dev.thalweg.ir.Function;
import dev.thalweg.transform.Condense;
import dev.thalweg.transform.Dispatch;
import dev.thalweg.transform.LateSaves;
import dev.thalweg.transform.Pass;
import dev.thalweg.transform.Promote;
import dev.thalweg.transform.RegionArrays;
import java.util.List;

/// The passes that only a reader's program goes through: what the compiled one keeps in locals and on stacks is in variables and arrays.
final class ReaderPasses {
    static final List<Pass> ALL = List.of(
            Pass.inPlace("dispatch", "gives each loop with several entries one: no statement of Java has several", f ->
                    f.program().forEach(Dispatch::dispatch)),
            Pass.inPlace("save late", "saves what a loop's body needs at the body's start, so that the loop is a while for a reader", f ->
                    f.program().forEach(LateSaves::move)),
            Pass.of("name the records", "makes arrays of the records that loops leave on a stack", RegionArrays::replace),
            Pass.inPlace("promote", "makes variables of what the program keeps in locals", f -> f.program().forEach(Promote::promote)),
            Pass.of("condense", "drops what changes nothing, such as a product with one", Condense::condense));

    private ReaderPasses() {}

    /// @param program it is edited
    static Function run(Function program, Pass.Watch watch) {
        return Pass.run(ALL, program, watch);
    }
}
