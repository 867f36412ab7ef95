package dev.thalweg.loops;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.thalweg.runtime.Cancel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelTest {
    @Test
    void everyChunkRunsOnce() {
        for (int round = 0; round < 2_000; round++) {
            AtomicIntegerArray runs = new AtomicIntegerArray(17);
            Parallel.run(17, runs::incrementAndGet);
            assertArrayEquals(IntStream.generate(() -> 1).limit(17).toArray(), IntStream.range(0, 17).map(runs::get).toArray());
        }
    }

    @Test
    void whatAChunkThrowsReachesTheCallerWhenNothingRunsAnyMore() {
        AtomicInteger running = new AtomicInteger();
        IllegalStateException thrown = assertThrows(IllegalStateException.class, () -> Parallel.run(64, chunk -> {
            running.incrementAndGet();
            try {
                if (chunk == 3) {
                    throw new IllegalStateException("chunk 3");
                }
            } finally {
                running.decrementAndGet();
            }
        }));
        assertEquals("chunk 3", thrown.getMessage());
        assertEquals(0, running.get());
    }

    @Test
    void workInsideOfAChunkIsDoneByItsThread() {
        AtomicInteger inner = new AtomicInteger();
        Parallel.run(4, chunk -> {
            Thread outer = Thread.currentThread();
            Parallel.run(5, i -> inner.addAndGet(Thread.currentThread() == outer ? 1 : 100));
        });
        assertEquals(20, inner.get());
    }

    @Test
    void aStopOfTheCallerStopsTheWork() {
        Thread caller = Thread.currentThread();
        AtomicInteger chunks = new AtomicInteger();
        try {
            assertThrows(CancellationException.class, () -> Parallel.run(1_000_000, chunk -> {
                if (chunks.incrementAndGet() == 10) {
                    Cancel.arm(() -> {
                        if (Thread.currentThread() == caller) {
                            throw new CancellationException();
                        }
                    });
                }
            }));
        } finally {
            Cancel.disarm();
        }
    }
}
