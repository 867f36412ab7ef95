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
