package dev.thalweg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the kernel's process hears from outside.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has neither SIGINT nor process ids in JPY_PARENT_PID")
class ProcessEventsTest {
    @Test
    void sigintRunsTheActionInsteadOfEndingTheProcess() throws Exception {
        CountDownLatch interrupted = new CountDownLatch(1);
        InterruptSignal.handle(interrupted::countDown);
        Class<?> signal = Class.forName("sun.misc.Signal");
        signal.getMethod("raise", signal).invoke(null, signal.getConstructor(String.class).newInstance("INT"));
        assertTrue(interrupted.await(5, TimeUnit.SECONDS));
    }

    @Test
    void theEndOfTheParentIsNoticed() throws Exception {
        Process parent = new ProcessBuilder("sleep", "60").start();
        CountDownLatch ended = new CountDownLatch(1);
        ParentWatch.of(Map.of("JPY_PARENT_PID", String.valueOf(parent.pid()))).onEnd(ended::countDown);
        assertEquals(1, ended.getCount());
        parent.destroy();
        assertTrue(ended.await(5, TimeUnit.SECONDS));
    }

    @Test
    void aParentThatIsNoProcessHereIsIgnored() {
        for (String pid : new String[] {"", "1", "-4", "handle", "999999999999"}) {
            assertEquals(Optional.empty(), ParentWatch.of(Map.of("JPY_PARENT_PID", pid)).parent(), pid);
        }
        assertEquals(Optional.empty(), ParentWatch.of(Map.of()).parent());
    }
}
