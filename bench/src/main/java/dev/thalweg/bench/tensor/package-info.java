/// Work on tensors that other systems do too; `bench/peers/compare.py` times it beside theirs.
package dev.thalweg.bench.tensor;
