"""How long a kernel takes to start and to answer, beside ipykernel, in turns; needs jupyter_client, ipykernel, psutil.

    install/thalweg install --user && python3 bench/peers/kernels.py [ROUNDS]

Medians over the rounds; "ratio" is ours to ipykernel's of the same round, so that a busy machine slows both.
"""

import statistics
import sys
import time

import psutil
from jupyter_client import KernelManager

KERNELS = {
    "thalweg": {"add": "1 + 1", "assign": "int x = {};", "lines": 'for (int i = 0; i < 100_000; i++) System.out.println("line " + i);', "complete": "System.out.pri"},
    "python3": {"add": "1 + 1", "assign": "x = {}", "lines": "for i in range(100_000): print('line', i)", "complete": "sys.stdout.wri"},
}
WARM_UP, TIMES = 20, 30


def idle(client, request, seconds=120):
    """The messages published for a request until the kernel is idle again."""
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=seconds)
        if message["parent_header"].get("msg_id") == request:
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                return messages
            messages.append(message)


def timed(ask) -> float:
    begun = time.perf_counter()
    ask()
    return 1000 * (time.perf_counter() - begun)


def execute(client, code):
    request = client.execute(code)
    messages = idle(client, request)
    client.get_shell_msg(timeout=60)
    return messages


def measure(name, code) -> dict:
    begun = time.perf_counter()
    manager = KernelManager(kernel_name=name)
    manager.start_kernel()
    client = manager.blocking_client()
    client.start_channels()
    client.wait_for_ready(timeout=120)
    found = {"ready, ms": 1000 * (time.perf_counter() - begun)}
    execute(client, code["add"])
    found["first 1 + 1, ms"] = 1000 * (time.perf_counter() - begun)
    found["memory, MB"] = psutil.Process(manager.provisioner.process.pid).memory_info().rss / 1e6
    for i in range(WARM_UP):
        execute(client, code["assign"].format(i))
        execute(client, code["add"])
    repeat = lambda ask: statistics.median(timed(ask) for _ in range(TIMES))
    found["1 + 1, ms"] = repeat(lambda: execute(client, code["add"]))
    found["assignment, ms"] = repeat(lambda: execute(client, code["assign"].format(7)))
    for label, ask in {"kernel_info, ms": client.kernel_info, "completion, ms": lambda: client.complete(code["complete"])}.items():
        found[label] = repeat(lambda: (idle(client, ask()), client.get_shell_msg(timeout=60)))
    streams = []
    found["100,000 lines, ms"] = timed(lambda: streams.extend(m["content"]["text"] for m in execute(client, code["lines"]) if m["msg_type"] == "stream"))
    assert "".join(streams).splitlines() == [f"line {i}" for i in range(100_000)], "lines are missing"
    found["messages for them"] = len(streams)
    client.stop_channels()
    manager.shutdown_kernel()
    return found


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    found = {name: [] for name in KERNELS}
    for _ in range(rounds):
        for name, code in KERNELS.items():
            found[name].append(measure(name, code))
    print(f"| {rounds} rounds | thalweg | ipykernel | ratio |\n|---|---|---|---|")
    for label in found["thalweg"][0]:
        ours, theirs = ([one[label] for one in found[name]] for name in KERNELS)
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print(f"| {label} | {statistics.median(ours):,.1f} | {statistics.median(theirs):,.1f} | {ratio:.2f} |")


main()
