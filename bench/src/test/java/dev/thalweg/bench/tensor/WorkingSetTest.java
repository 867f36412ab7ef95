package dev.thalweg.bench.tensor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WorkingSetTest {
    @Test
    void aStepAllocatesItsGradientsAtLeastAndTheWeightsAreLive() {
        int weights = 4 * (300 * 500 + 500 * 10);
        long before = WorkingSet.used();
        Training<Mlp> training = Training.classifier(8, 300, 500, 10);
        training.run();
        long allocated = WorkingSet.allocated(training);
        assertTrue(allocated >= weights && allocated < 4 * weights, allocated + " bytes");
        long live = WorkingSet.live(training) - before;
        assertTrue(live >= weights, live + " bytes");
    }
}
