package dev.thalweg.cli;

import dev.thalweg.cli.Finding.Bad;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `thalweg doctor`: one line per thing that Thalweg needs, with what to do where something is wrong.
@Command(name = "doctor", description = "Check the installation; exit code 1 if something does not work.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        JavaChecks java = new JavaChecks(Runtime.version(), ModuleLayer.boot());
        JupyterChecks jupyter = new JupyterChecks(Machine.current(), Installation.jar().map(Path::getParent));
        List<Finding> findings = Stream.concat(java.findings().stream(), jupyter.findings().stream()).toList();
        findings.forEach(finding -> spec.commandLine().getOut().println(finding.line()));
        return findings.stream().anyMatch(Bad.class::isInstance) ? 1 : 0;
    }
}
