"""The commands as a person types them."""

import re
import subprocess

import nbformat
import pytest


@pytest.fixture
def command(root, tmp_path):
    """Runs one of the scripts in install/, in a folder of the test's own."""

    def run(name: str, *arguments, seconds: float = 120, **options):
        return subprocess.run([root / "install" / name, *arguments], cwd=tmp_path, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, timeout=seconds, **options)

    return run


@pytest.fixture
def script(command, tmp_path):
    """Runs a script file."""

    def run(source: str, *arguments, name: str = "script.jsh"):
        (tmp_path / name).write_text(source, encoding="utf-8")
        return command("thalweg", "run", name, *arguments)

    return run


def test_run_prints_what_the_script_prints(script):
    ended = script("double f(double x) { return 3*x*x + 2*x + 1; }\nSystem.out.println(gradient(f, 2));\n")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "14.0\n", "")


def test_run_passes_arguments(script):
    ended = script("System.out.println(String.join(\"|\", args));", "a", "b c", "--flag", "ü")
    assert (ended.returncode, ended.stdout) == (0, "a|b c|--flag|ü\n")


def test_run_stops_at_the_first_error(script):
    ended = script('System.out.println("before");\nint[] none = {};\nint first = none[0];\nSystem.out.println("after");\n')
    assert ended.returncode == 1
    assert ended.stdout == "before\n"
    assert "ArrayIndexOutOfBoundsException" in ended.stderr
    assert "script.jsh" in ended.stderr and "line 3" in ended.stderr


def test_run_points_at_a_compile_error(script):
    ended = script("int fine = 1;\nint broken = missing;\n")
    assert ended.returncode == 1
    assert "missing" in ended.stderr and "^" in ended.stderr and "line 2" in ended.stderr


def test_run_honours_system_exit(script):
    ended = script('System.out.println("going");\nSystem.exit(9);\nSystem.out.println("not here");\n')
    assert (ended.returncode, ended.stdout) == (9, "going\n")


def test_run_takes_a_path_with_spaces(script):
    assert script("System.out.println(1);", name="a script.jsh").stdout == "1\n"


def test_run_of_a_missing_file_is_an_error(command):
    ended = command("thalweg", "run", "missing.jsh")
    assert ended.returncode != 0
    assert "missing.jsh" in ended.stderr and "\tat " not in ended.stderr


def test_doctor_finds_nothing_wrong(command):
    ended = command("thalweg", "doctor")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert "25" in ended.stdout


def test_an_unknown_command_is_refused_with_usage(command):
    ended = command("thalweg", "frobnicate")
    assert ended.returncode == 2
    assert "frobnicate" in ended.stderr and "Usage" in ended.stderr


def test_the_launcher_works_through_a_link(root, tmp_path):
    link = tmp_path / "a link"
    link.symlink_to(root / "install/thalweg")
    ended = subprocess.run([link, "--version"], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0 and "thalweg" in ended.stdout.lower()


def test_the_launcher_says_which_jdk_it_was_given(command, tmp_path):
    ended = command("thalweg", "doctor", env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "THALWEG_JAVA": str(tmp_path)})
    assert ended.returncode == 1
    assert str(tmp_path) in ended.stderr and "JDK 25" in ended.stderr


def test_start_executes_the_first_notebook_and_again(command, root):
    def start():
        ended = command("start", "--execute", seconds=600)
        assert ended.returncode == 0, ended.stderr
        return ended

    start()
    again = start()
    assert "Building" not in again.stderr and "Installing" not in again.stderr
    assert again.stdout.splitlines()[-2:] == [str(root / ".thalweg/executed/01-gradient.ipynb"), str(root / ".thalweg/executed/01-gradient.html")]
    page = (root / ".thalweg/executed/01-gradient.html").read_text(encoding="utf-8")
    assert "<pre>14.0</pre>" in page.replace("\n", "")
    assert len(re.findall(r'<img [^>]*src="data:image/png;', page)) == 4


def test_start_reports_a_cell_that_fails(command, root, tmp_path):
    cells = [nbformat.v4.new_code_cell(source) for source in ("1 + 1", "int n = Integer.parseInt(\"x\");", "3 + 3")]
    kernelspec = {"name": "thalweg", "display_name": "Java (Thalweg)", "language": "java"}
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernelspec}), tmp_path / "failing.ipynb")
    ended = command("start", "--execute", "failing.ipynb", seconds=300)
    assert ended.returncode == 1
    assert "code cell 2" in ended.stderr and "NumberFormatException" in ended.stderr
    kept = nbformat.read(root / ".thalweg/executed/failing.ipynb", as_version=4)
    assert kept.cells[0].outputs[0].data["text/plain"] == "2"
    assert kept.cells[2].outputs == []


@pytest.mark.parametrize(("arguments", "reason"), [
    (["--frobnicate"], "--frobnicate"),
    (["--execute", "--frobnicate"], "--frobnicate"),
    (["--execute", "a.ipynb", "b.ipynb"], "one notebook"),
])
def test_start_refuses_what_it_does_not_know(command, arguments, reason):
    ended = command("start", *arguments)
    assert ended.returncode == 2
    assert reason in ended.stderr and "Usage" in ended.stderr


def test_start_says_that_a_notebook_is_missing_or_broken(command, tmp_path):
    missing = command("start", "--execute", "missing.ipynb")
    assert missing.returncode == 1 and "missing.ipynb" in missing.stderr
    (tmp_path / "broken.ipynb").write_text("{")
    broken = command("start", "--execute", "broken.ipynb")
    assert broken.returncode == 1 and "is not a notebook" in broken.stderr and "Traceback" not in broken.stderr


def test_code_on_the_command_line(command):
    ended = command("thalweg", "-e", "gradient(x -> x*x, 3)")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "6.0\n", "")
    assert command("thalweg", "-e", "int x = 1;").stdout == ""
    failed = command("thalweg", "-e", "missing")
    assert failed.returncode == 1 and "missing" in failed.stderr
    assert command("thalweg", "-e", "System.exit(4)").returncode == 4


def test_a_script_from_standard_input(root, tmp_path):
    ended = subprocess.run([root / "install" / "thalweg"], input='System.out.println(new BigDecimal("0.1") * 3);\n', cwd=tmp_path,
                           capture_output=True, text=True, timeout=120)
    assert (ended.returncode, ended.stdout) == (0, "0.3\n")
