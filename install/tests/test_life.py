"""How kernels end, and how they do not."""

import subprocess
import time


def test_system_exit_in_a_cell_ends_the_cell_alone(fresh_kernel):
    fresh_kernel.run("int survivor = 7;")
    answer = fresh_kernel.run("System.exit(3);")
    assert answer.status == "error"
    assert "System.exit(3)" in answer.error
    assert fresh_kernel.run("survivor").value == "7"


def test_a_shutdown_ends_the_process(fresh_kernel):
    begin = time.monotonic()
    fresh_kernel.client.shutdown()
    assert fresh_kernel.process.wait() == 0
    assert time.monotonic() - begin < 5


def test_a_restart_forgets_and_works(fresh_kernel):
    fresh_kernel.run("int before = 1;")
    fresh_kernel.client.stop_channels()
    fresh_kernel.manager.restart_kernel()
    fresh_kernel.connect()
    assert fresh_kernel.run("before").status == "error"
    assert fresh_kernel.run("1 + 2").value == "3"


def test_an_unknown_connection_file_is_an_error(root):
    ended = subprocess.run([root / "install/thalweg", "kernel", "/no/such/file.json"], capture_output=True, text=True, timeout=60)
    assert ended.returncode != 0
    assert "/no/such/file.json" in ended.stderr
    assert "\tat " not in ended.stderr


def test_a_taken_port_is_an_error(root, fresh_kernel):
    file = fresh_kernel.manager.connection_file
    ended = subprocess.run([root / "install/thalweg", "kernel", file], capture_output=True, text=True, timeout=60)
    assert ended.returncode != 0
    ports = fresh_kernel.manager.get_connection_info()
    assert any(str(ports[name]) in ended.stderr for name in ports if name.endswith("_port"))
    assert fresh_kernel.run("1 + 1").value == "2"
