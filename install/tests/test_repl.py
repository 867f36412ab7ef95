"""The session in a terminal, as a person types it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time

import pytest

CONTROL = re.compile(r"\x1b\[[0-9;?$]*[a-zA-Z]|\x1b\][^\x07]*\x07|\x1b[=>]|\x1b_G.*?\x1b\\|\r")


class Typist:
    """A terminal of 100 columns with the command in it."""

    def __init__(self, command, folder, **environment):
        controller, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        self.process = subprocess.Popen(command, cwd=folder, stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
                                        env={**os.environ, "TERM": "xterm-256color", **environment})
        os.close(terminal)
        self.screen = controller
        self.raw = b""
        self.seen = 0

    def text(self) -> str:
        return CONTROL.sub("", self.raw.decode(errors="replace"))

    def wait(self, for_text: str, seconds: float = 60) -> str:
        """What came since the last wait, up to a text."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            at = self.text().find(for_text, self.seen)
            if at >= 0:
                news = self.text()[self.seen:at]
                self.seen = at + len(for_text)
                return news
            if select.select([self.screen], [], [], 0.2)[0]:
                try:
                    self.raw += os.read(self.screen, 65536)
                except OSError:
                    break
        pytest.fail(f"no {for_text!r} after\n{self.text()[self.seen:]}")

    def type(self, keys: str):
        os.write(self.screen, keys.encode())

    def enter(self, line: str, then: str) -> str:
        self.type(line + "\r")
        return self.wait(then)

    def end(self) -> int:
        """The exit code; what is said until then is read, so that nothing blocks."""
        while self.process.poll() is None:
            if select.select([self.screen], [], [], 0.2)[0]:
                try:
                    self.raw += os.read(self.screen, 65536)
                except OSError:
                    break
        return self.process.wait(30)


@pytest.fixture
def typist(root, tmp_path):
    started = []

    def start(**environment):
        started.append(Typist([root / "install" / "thalweg"], tmp_path, **environment))
        started[-1].wait("1> ")
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            os.killpg(each.process.pid, signal.SIGKILL)
            each.process.wait()
        os.close(each.screen)


def test_values_definitions_and_several_lines(typist):
    terminal = typist()
    assert "Ctrl-D" in terminal.text()
    assert "\n2\n" in terminal.enter("1 + 1", "2> ")
    terminal.enter("double f(double x) {", "{")
    terminal.type("double y = 3*x*x;\r")
    terminal.enter("return y + 2*x + 1; }", "3> ")
    assert "\n14.0\n" in terminal.enter("gradient(f, 2)", "4> ")
    assert "Vec[x=4.0]" in terminal.enter("record Vec(double x) { Vec add(Vec o) { return new Vec(x + o.x); } } new Vec(1) + new Vec(3)", "5> ")
    assert "\na } b\n" in terminal.enter('"a } b"', "6> ")
    assert "3 variables" in terminal.enter('var n = 3; n + " variables"', "7> ")
    assert re.search(r"^ *n\b.*\bint\b.*\b3\b", terminal.enter("%who", "8> "), re.MULTILINE)
    assert "There is no /vars" in terminal.enter("/vars", "9> ")
    terminal.type("\x04")
    assert terminal.end() == 0


def test_errors_point_and_the_session_goes_on(typist):
    terminal = typist()
    said = terminal.enter("int x = missing;", "2> ")
    assert "cannot find symbol" in said and "^~~~~~~" in said
    assert "IndexOutOfBounds" in terminal.enter("int[] none = {}; none[0]", "3> ")
    assert "\n3\n" in terminal.enter("1 + 2", "4> ")


def test_control_c_stops_a_cell_or_drops_a_line(typist):
    terminal = typist()
    terminal.enter('System.out.println("go" + "ing"); while (true) {}', "\ngoing")
    terminal.type("\x03")
    assert "stopped" in terminal.wait("2> ")
    terminal.type("half a li")
    time.sleep(0.5)
    terminal.type("\x03")
    terminal.wait("2> ")
    assert "\n3\n" in terminal.enter("1 + 2", "3> ")


def test_tab_completes(typist):
    terminal = typist()
    terminal.enter("int populationOfRhine = 5;", "2> ")
    terminal.type("populationO\t")
    terminal.wait("populationOfRhine")
    assert "\n6\n" in terminal.enter(" + 1", "3> ")


def test_cells_read_lines(typist):
    terminal = typist()
    terminal.enter('String name = IO.readln("your name? ");', "your name? ")
    terminal.enter("Ada", "2> ")
    assert "\nhello Ada\n" in terminal.enter('"hello " + name', "3> ")


def test_figures_become_files_that_are_never_overwritten(typist, tmp_path):
    (tmp_path / "thalweg-1.png").write_bytes(b"mine")
    terminal = typist(DISPLAY="", WAYLAND_DISPLAY="")
    assert "thalweg-2.png" in terminal.enter("plot(x -> x*x, -1, 1)", "2> ")
    assert (tmp_path / "thalweg-1.png").read_bytes() == b"mine"
    assert (tmp_path / "thalweg-2.png").read_bytes().startswith(b"\x89PNG")


def test_figures_in_a_terminal_that_draws_pictures(typist):
    terminal = typist(KITTY_WINDOW_ID="1")
    terminal.enter("plot(x -> x*x, -1, 1)", "2> ")
    assert b"\x1b_Gf=100,a=T,m=" in terminal.raw


def test_exit_codes(typist):
    terminal = typist()
    terminal.type("System.exit(7)\r")
    assert terminal.end() == 7


def test_history_is_kept(typist):
    first = typist()
    first.enter("40 + 2", "2> ")
    first.type("\x04")
    first.end()
    second = typist()
    time.sleep(1)
    second.type("\x10")
    second.wait("40 + 2")
    assert "\n42\n" in second.enter("", "2> ")
