"""JupyterLab as a person uses it: the notebook is opened and run in a browser."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

import nbformat
import pytest
from playwright.sync_api import Page, expect, sync_playwright

TOKEN = "thalweg-test"
CHROMIUM = """
    --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync
""".split()
RUN_MILLISECONDS = 120_000
TROUBLE = "[data-mime-type='application/vnd.jupyter.stderr'], [data-mime-type='application/vnd.jupyter.error']"


@contextmanager
def lab(folder, log):
    """JupyterLab over a folder, on a port of its own choice and with settings of its own."""
    settings = folder / ".jupyter"
    environment = os.environ | {"JUPYTER_CONFIG_DIR": str(settings), "JUPYTER_DATA_DIR": str(settings), "JUPYTERLAB_SETTINGS_DIR": str(settings)}
    news = settings / "@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    news.parent.mkdir(parents=True)
    news.write_text('{"fetchNews": "false"}')
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ServerApp.port_retries=50",
               f"--IdentityProvider.token={TOKEN}", f"--ServerApp.root_dir={folder}",
               "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    with open(log, "w") as output:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    try:
        yield address(settings / f"runtime/jpserver-{server.pid}.json", log)
    finally:
        server.terminate()
        server.wait(timeout=30)


def address(description, log) -> str:
    """Where the server listens, by its own description, once it answers there."""
    for _ in range(120):
        if description.exists() and (text := description.read_text()):
            url = json.loads(text)["url"]
            urllib.request.urlopen(f"{url}api?token={TOKEN}", timeout=10).close()
            return url
        time.sleep(0.5)
    raise AssertionError(f"JupyterLab did not start:\n{log.read_text()}")


@pytest.fixture
def page(browser):
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=CHROMIUM)
        yield chromium.new_page(viewport={"width": 1280, "height": 1600}, device_scale_factor=1)
        chromium.close()


def choose(page: Page, menu: str, entry: str):
    page.get_by_role("menuitem", name=menu, exact=True).click()
    page.get_by_role("menuitem", name=entry, exact=True).click()


def notebook_of(folder, *cells: str):
    """A notebook in a folder of its own."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    notebook.metadata.kernelspec = {"name": "thalweg", "display_name": "Java (Thalweg)", "language": "java"}
    nbformat.write(notebook, folder / "work.ipynb")


@contextmanager
def opened(page: Page, folder, artefacts, *cells: str):
    """The notebook in a page, with its kernel idle; what it looks like in the end is kept."""
    notebook_of(folder, *cells)
    with lab(folder, artefacts / "lab-work.log") as server:
        page.goto(f"{server}lab/tree/work.ipynb?token={TOKEN}")
        expect(page.get_by_title("Switch kernel").first).to_contain_text("Java (Thalweg)", timeout=60_000)
        expect(page.get_by_text("Java (Thalweg) | Idle")).to_be_visible(timeout=60_000)
        try:
            yield page.locator(".jp-Notebook")
        finally:
            page.screenshot(path=artefacts / "lab-work.png")


def run(notebook, index: int):
    """Runs a cell as Shift-Enter does."""
    cell = notebook.locator(".jp-CodeCell").nth(index)
    cell.locator(".cm-content").click()
    cell.page.keyboard.press("Shift+Enter")
    return cell


def output(cell, text: str):
    expect(cell.locator(".jp-OutputArea-output").filter(has_text=text).first).to_be_visible(timeout=30_000)


def test_a_person_works_in_the_page(artefacts, page, tmp_path):
    cells = ("double squareRoot(double x) { return Math.sqrt(x); }", "squareR", "Math.sqrt(2)", 'ask("Your name? ")', "while (true) {}", "squareRoot(16)")
    with opened(page, tmp_path, artefacts, *cells) as notebook:
        declared = run(notebook, 0)
        expect(declared.get_by_text("[1]:")).to_be_visible(timeout=30_000)

        completed = notebook.locator(".jp-CodeCell").nth(1)
        completed.locator(".cm-content").click()
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        expect(page.locator(".jp-Completer")).to_contain_text("squareRoot", timeout=20_000)
        page.keyboard.press("Enter")
        expect(completed.locator(".cm-content")).to_have_text("squareRoot")

        inspected = notebook.locator(".jp-CodeCell").nth(2)
        inspected.locator(".cm-content").click()
        page.keyboard.press("Home")
        for _ in range(7):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Shift+Tab")
        expect(page.locator(".jp-Tooltip")).to_contain_text("positive square root", timeout=20_000)
        page.screenshot(path=artefacts / "lab-tooltip.png")
        page.keyboard.press("Escape")

        asked = run(notebook, 3)
        box = asked.locator(".jp-Stdin-input")
        expect(box).to_be_visible(timeout=20_000)
        box.fill("Ada")
        box.press("Enter")
        output(asked, "Ada")

        endless = run(notebook, 4)
        expect(endless.get_by_text("[*]:")).to_be_visible()
        page.get_by_title(re.compile("Interrupt the kernel")).first.click()
        output(endless, "Interrupted")
        output(run(notebook, 5), "4.0")

        page.get_by_title(re.compile("Restart the kernel")).first.click()
        page.get_by_role("button", name="Confirm Kernel Restart").click()
        expect(page.get_by_text("Java (Thalweg) | Idle")).to_be_visible(timeout=60_000)
        output(run(notebook, 5), "cannot find symbol")


def test_the_first_notebook_runs_in_the_page(root, artefacts, page, tmp_path):
    shutil.copy(root / "notebooks/01-gradient.ipynb", tmp_path)
    with lab(tmp_path, artefacts / "lab.log") as server:
        page.goto(f"{server}lab/tree/01-gradient.ipynb?token={TOKEN}")
        notebook = page.locator(".jp-Notebook")
        expect(notebook).to_be_visible(timeout=60_000)
        expect(page.get_by_title("Switch kernel").first).to_contain_text("Java (Thalweg)", timeout=60_000)
        try:
            choose(page, "Run", "Run All Cells")
            expect(notebook.locator(".jp-OutputArea-output", has_text=re.compile(r"^\s*14\.0\s*$")).first).to_be_visible(timeout=RUN_MILLISECONDS)
            expect(notebook.get_by_text("[*]:")).to_have_count(0, timeout=RUN_MILLISECONDS)
            expect(notebook.locator(TROUBLE)).to_have_count(0)
            descent = notebook.locator(".jp-CodeCell", has_text="momentum(1e-3, 0.9)").locator(".jp-OutputArea-output img")
            descent.scroll_into_view_if_needed()
            expect(descent).to_be_visible()
            assert descent.evaluate("image => image.naturalWidth") > 300
        finally:
            page.screenshot(path=artefacts / "lab.png")
