package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.session.Durations;
import java.lang.management.ManagementFactory;

/// `%time CODE`: how long code takes, once.
final class Time implements Magic {
    @Override
    public String name() {
        return "time";
    }

    @Override
    public String usage() {
        return "%time CODE\n%%time";
    }

    @Override
    public String summary() {
        return "Runs code once and tells how long it took, compilation included: by the clock, and of the processors.";
    }

    @Override
    public boolean takesJava() {
        return true;
    }

    @Override
    public Evaluation run(Call call) {
        long cpu = cpuNanos();
        long wall = System.nanoTime();
        int from = call.isWholeCell() ? call.body() : call.start();
        int to = call.isWholeCell() ? call.source().code().length() : call.end();
        Evaluation evaluation = call.host().evaluate(call.source(), from, to);
        long took = System.nanoTime() - wall;
        call.say("Wall time: " + Durations.text(took) + ", CPU time: " + Durations.text(cpuNanos() - cpu));
        return evaluation;
    }

    /// Of all threads of the process.
    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
