"""Times tensor work in Thalweg, torch and jax by turns, and prints a table.

    python3 -m venv .venv && .venv/bin/pip install -r bench/peers/requirements.txt
    mvn -q -pl bench -am package -DskipTests
    .venv/bin/python bench/peers/compare.py [part of a name ...]

Each round gives every system a turn of 200 ms on each piece of work, of which its shortest call counts; the figures are medians over the
rounds, and the ratio is the median of the rounds' ratios to the faster of the others. JAVA names a JDK 25 if `java` is none.
"""
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
JAR = HERE.parent / "target" / "thalweg-bench-0.1.0-SNAPSHOT.jar"
ROUNDS = int(os.environ.get("ROUNDS", "9"))
TURN = int(os.environ.get("TURN", "200"))
WARM_UP = int(os.environ.get("WARM_UP", "4000"))
GOALS = {"matmul": 1.15, "chain": 1.2, "logsumexp": 1.0}
NAMES = ([f"matmul-{t}-{n}" for t in ("float32", "float64") for n in (256, 512, 1024, 2048)]
         + ["chain-gradient-1000000", "logsumexp-gradient-4096x512"]
         + [f"convolution{g}-{s}" for s in ("64x1x28-6x5", "64x6x14-16x5", "16x32x28-64x3") for g in ("", "-gradients")])


class System:
    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def turn(self, name, milliseconds):
        self.process.stdin.write(f"{name} {milliseconds}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if not answer.isdigit():
            sys.exit(f"{self.process.args}: no answer for {name}")
        return int(answer)


def main():
    java = [os.environ.get("JAVA", "java"), "--add-modules", "jdk.incubator.vector", "-Dthalweg.threads=2", "-cp", str(JAR), "dev.thalweg.bench.tensor.Turns"]
    systems = [System(*java)] + [System(sys.executable, str(HERE / "peer.py"), peer) for peer in ("torch", "jax")]
    print("| work | Thalweg | torch | jax | Thalweg / faster | at most |\n|---|---|---|---|---|---|", flush=True)
    for name in NAMES:
        if sys.argv[1:] and not any(part in name for part in sys.argv[1:]):
            continue
        for system in systems:
            system.turn(name, WARM_UP)
        rounds = [[system.turn(name, TURN) for system in systems] for _ in range(ROUNDS)]
        times = " | ".join(f"{statistics.median(times) / 1e3:,.0f} µs" for times in zip(*rounds))
        ratio = statistics.median(thalweg / min(peers) for thalweg, *peers in rounds)
        print(f"| {name} | {times} | {ratio:.2f} | {GOALS.get(name.split('-')[0], '')} |", flush=True)


main()
