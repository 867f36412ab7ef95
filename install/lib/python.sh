# shellcheck shell=bash
# Finds a Python that runs JupyterLab, or makes a private one in .thalweg/venv. Needs say.sh and jdk.sh.

venv=${root:?the folder of the project}/.thalweg/venv

# The Python of the JupyterLab on the PATH; else the private one, made when it is missing.
jupyter_python() {
    lab_python || private_python "$root/install/requirements.txt"
}

# The Python behind the `jupyter-lab` command on the PATH; fails if there is none that can also execute notebooks.
lab_python() {
    local command python
    command=$(command -v jupyter-lab) || return 1
    for python in "$(dirname "$(followed "$command")")"/python3 "$(dirname "$command")"/python3 "$(command -v python3)"; do
        if [ -x "$python" ] && "$python" -c "$has_lab" 2>/dev/null; then
            printf '%s\n' "$python"
            return
        fi
    done
    return 1
}

has_lab='
from importlib.metadata import version
import importlib.util, sys
sys.exit(int(version("jupyterlab").split(".")[0]) < 4 or not all(map(importlib.util.find_spec, ("nbclient", "nbconvert"))))'

# private_python REQUIREMENTS: the private Python, with what that file lists.
private_python() {
    local stamp
    stamp=$venv/.has-$(basename "$1" .txt)
    if [ ! -x "$venv/bin/python" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$(stamp_of "$1")" ]; then
        make_venv || exit 1
        with_progress "Installing JupyterLab in .thalweg/venv" "$root/.thalweg/pip.log" \
            "$venv/bin/python" -m pip install --disable-pip-version-check --requirement "$1"
        stamp_of "$1" >"$stamp"
    fi
    printf '%s\n' "$venv/bin/python"
}

# An environment does not survive a move of its folder, nor a change of what it should hold.
stamp_of() {
    printf '%s\n' "$venv"
    cat "$1"
}

make_venv() {
    local python
    python=$(find_python) || exit 1
    if [ "$(head -n 1 "$venv/.place" 2>/dev/null)" != "$venv" ] || [ ! -x "$venv/bin/python" ]; then
        rm -rf "$venv"
        mkdir -p "$root/.thalweg"
        "$python" -m venv "$venv" >"$root/.thalweg/venv.log" 2>&1 ||
            die "Python could not make a virtual environment (see .thalweg/venv.log): install its venv module (Debian: apt install python3-venv) and run this again."
        printf '%s\n' "$venv" >"$venv/.place"
    fi
}

# A Python that is new enough for JupyterLab.
find_python() {
    local python
    for python in python3 python python3.13 python3.12 python3.11 python3.10 python3.9; do
        if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
            command -v "$python"
            return
        fi
    done
    die "no Python 3.9 or newer was found: install one (Debian: apt install python3 python3-venv; macOS: brew install python) and run this again."
}

# register_kernel PYTHON: tells that Python's Jupyter of the kernel. The private one keeps it to itself.
register_kernel() {
    if [ "$1" = "$venv/bin/python" ]; then
        "$root/install/thalweg" install --prefix "$venv" >&2
    else
        "$root/install/thalweg" install --user >&2
    fi
}
