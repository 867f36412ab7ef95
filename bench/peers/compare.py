"""Times tensor work in Thalweg, torch and jax by turns, and prints a table.

    python3 -m venv .venv && .venv/bin/pip install -r bench/peers/requirements.txt
    mvn -q -pl bench -am package -DskipTests
    .venv/bin/python bench/peers/compare.py [part of a name ...]

Each round gives every system a turn of 200 ms on each piece of work, of which its shortest call counts; the figures are medians over the
rounds, and the ratio is the median of the rounds' ratios to the fastest of the others. JAVA names a JDK 25 if `java` is none.
Threads of torch wait for each other by spinning, which beside other jobs makes it up to a thousand times slower; so it runs a second time, where they sleep.
A training is timed after its first ten losses have been found the same in all three.
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
TRAININGS = {"mlp-64x784-128-10": 0.8, "mlp-256x784-1024-1024-10": 1.1, "mlp-32x2-16-16-1": 0.4, "cnn-64x1x28": 1.1, "lstm-50x32x64-128": 1.0}
GOALS = {"matmul": 1.15, "chain": 1.2, "logsumexp": 1.0, **TRAININGS}
NAMES = ([f"matmul-{t}-{n}" for t in ("float32", "float64") for n in (256, 512, 1024, 2048)]
         + ["chain-gradient-1000000", "logsumexp-gradient-4096x512", *TRAININGS]
         + [f"convolution{g}-{s}" for s in ("64x1x28-6x5", "64x6x14-16x5", "16x32x28-64x3") for g in ("", "-gradients")])


class System:
    def __init__(self, *command, **environment):
        self.process = subprocess.Popen(command, env={**os.environ, **environment}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def ask(self, name, what):
        self.process.stdin.write(f"{name} {what}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline().strip()
        if answer in ("", "-"):
            sys.exit(f"{self.process.args}: no answer for {name}")
        return answer

    def turn(self, name, milliseconds):
        return int(self.ask(name, milliseconds))

    def losses(self, name):
        return [float(loss) for loss in self.ask(name, "losses").split()]


def check(name, systems):
    """Ends the run unless all systems train alike."""
    losses = [system.losses(name) for system in systems]
    for step in zip(*losses):
        if max(step) - min(step) > 1e-4 * abs(step[0]):
            sys.exit(f"{name}: the losses differ: {losses}")


def main():
    java = [os.environ.get("JAVA", "java"), "--add-modules", "jdk.incubator.vector", "-Dthalweg.threads=2", "-cp", str(JAR), "dev.thalweg.bench.tensor.Turns"]
    peers = [(sys.executable, str(HERE / "peer.py"), peer) for peer in ("torch", "torch", "jax")]
    systems = [System(*java), System(*peers[0]), System(*peers[1], OMP_WAIT_POLICY="passive"), System(*peers[2])]
    print("| work | Thalweg | torch | torch, passive | jax | Thalweg / fastest | at most |\n|---|---|---|---|---|---|---|", flush=True)
    for name in NAMES:
        if sys.argv[1:] and not any(part in name for part in sys.argv[1:]):
            continue
        if name in TRAININGS:
            check(name, systems)
        for system in systems:
            system.turn(name, WARM_UP)
        rounds = [[system.turn(name, TURN) for system in systems] for _ in range(ROUNDS)]
        times = " | ".join(f"{statistics.median(times) / 1e3:,.0f} µs" for times in zip(*rounds))
        ratio = statistics.median(thalweg / min(peers) for thalweg, *peers in rounds)
        print(f"| {name} | {times} | {ratio:.2f} | {GOALS.get(name, GOALS.get(name.split('-')[0], ''))} |", flush=True)


main()
