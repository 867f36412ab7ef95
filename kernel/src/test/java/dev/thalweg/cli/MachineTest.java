package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    private static final Path HOME = Path.of("/home/ada");

    private static Path jupyter(String system, Map<String, String> environment) {
        return new Machine(environment, system, HOME).jupyterUserData();
    }

    @Test
    void jupyterDataFollowsTheRulesOfJupyter() {
        assertEquals(HOME.resolve(".local/share/jupyter"), jupyter("Linux", Map.of("XDG_DATA_HOME", "")));
        assertEquals(Path.of("/data/jupyter"), jupyter("Linux", Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(HOME.resolve("Library/Jupyter"), jupyter("Mac OS X", Map.of()));
        assertEquals(Path.of("/roaming/jupyter"), jupyter("Windows 11", Map.of("APPDATA", "/roaming")));
        assertEquals(Path.of("/mine"), jupyter("Linux", Map.of("JUPYTER_DATA_DIR", "/mine", "XDG_DATA_HOME", "/data")));
    }

    @Test
    void homeIsThatOfTheEnvironment() {
        assertEquals(Path.of("/other"), Machine.of(Map.of("HOME", "/other"), "Linux", "/home/ada").home());
        assertEquals(HOME, Machine.of(Map.of(), "Linux", "/home/ada").home());
        assertEquals(HOME, Machine.of(Map.of("HOME", "/other"), "Windows 11", "/home/ada").home());
    }

    @Test
    void programsAreFoundOnThePath(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(folder.resolve("jupyter"));
        Machine machine = new Machine(Map.of("PATH", "/nowhere" + File.pathSeparator + folder), "Linux", HOME);
        assertEquals(Optional.empty(), machine.program("jupyter"));
        assertEquals(true, program.toFile().setExecutable(true));
        assertEquals(Optional.of(program), machine.program("jupyter"));
    }
}
