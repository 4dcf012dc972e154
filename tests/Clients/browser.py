"""Drives Chromium: a learner in Jupyter Notebook, and a reader of the exported site. Pictures of both go to the folder named second."""
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

site, pictures = (os.path.abspath(path) for path in sys.argv[1:])
os.makedirs(pictures, exist_ok=True)
work = tempfile.mkdtemp()

# Notebook has no dark theme of its own; people bring one as a style sheet like this.
DARK_THEME = """
    const style = document.createElement('style');
    style.id = 'dark';
    style.textContent = '#site, #notebook, .cell, .output_area, .rendered_html { background: #111 !important; color: #ddd !important }';
    document.head.append(style);"""


def start_browser():
    options = webdriver.ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                     "--disable-component-update", "--disable-sync", "--window-size=1300,1000", f"--user-data-dir={work}/browser"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "SEVERE"})
    return webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)


browser = start_browser()


def until(what, condition, seconds=60):
    try:
        return WebDriverWait(browser, seconds, poll_frequency=0.1).until(lambda _: condition())
    except Exception:
        browser.save_screenshot(f"{pictures}/failed.png")
        raise AssertionError(f"waited {seconds} s for: {what}") from None


def all_of(selector):
    return browser.find_elements(By.CSS_SELECTOR, selector)


def read_the_site():
    browser.get(f"file://{site}/01-foundations.html")
    until("plots that are drawn", lambda: all_of(".js-plotly-plot .main-svg"))
    assert not all_of(".katex-error"), "a formula that KaTeX cannot read"
    assert all_of(".math .katex"), "no formula was drawn"
    all_of(".search input")[0].send_keys("neuron")
    hits = until("hits of the search", lambda: all_of(".search li a"))
    browser.save_screenshot(f"{pictures}/site.png")
    target = hits[0].get_attribute("href")
    all_of(".search input")[0].send_keys(Keys.ENTER)
    until("the first hit", lambda: browser.current_url == target)
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark"}]})
    dark = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert dark == "rgb(20, 23, 27)", f"the dark page is {dark}"
    browser.save_screenshot(f"{pictures}/site-dark.png")
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print", "features": []})
    assert not all_of("nav")[0].is_displayed(), "the navigation would be printed"
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})
    for name in sorted(os.listdir(site)):
        if not name.endswith(".html"):
            continue
        browser.get(f"file://{site}/{name}")
        until("the whole page", lambda: browser.execute_script("return document.readyState") == "complete")
        assert not all_of(".katex-error"), f"{name} has a formula that KaTeX cannot read"
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 420, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        width = browser.execute_script("return document.documentElement.scrollWidth")
        assert width <= 420, f"{name} is {width} pixels wide on a screen of 420"
        browser.save_screenshot(f"{pictures}/site-narrow.png")
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    problems = [entry["message"] for entry in browser.get_log("browser")]
    assert not problems, problems


def start_jupyter():
    notebook = {"cells": [], "metadata": {"kernelspec": {"name": ".net-csharp", "display_name": ".NET (C#)", "language": "C#"}}, "nbformat": 4, "nbformat_minor": 5}
    with open(f"{work}/learner.ipynb", "w", encoding="utf-8") as file:
        json.dump(notebook, file)
    server = subprocess.Popen(
        ["/usr/bin/python3", "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", "--port=18888", "--NotebookApp.token=", f"--notebook-dir={work}"],
        stdout=open(f"{work}/jupyter.log", "w", encoding="utf-8"), stderr=subprocess.STDOUT)
    for _ in range(300):
        try:
            urllib.request.urlopen("http://127.0.0.1:18888/api", timeout=1)
            return server
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"Jupyter did not start: {open(f'{work}/jupyter.log', encoding='utf-8').read()}")


def kernel_is_idle():
    return browser.execute_script("return Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && !Jupyter.notebook.kernel_busy")


def type_cell(code, *keys):
    """Types into the last cell as a person does, and presses the keys."""
    browser.execute_script("const n = Jupyter.notebook; n.select(n.ncells() - 1); n.edit_mode(); n.get_selected_cell().code_mirror.setOption('autoCloseBrackets', false);")
    area = all_of(".cell.selected .CodeMirror textarea")[0]
    for i, line in enumerate(code.split("\n")):
        area.send_keys(*([Keys.ENTER] if i else []), line)
    area.send_keys(*keys)


def run_cell(code):
    until("an idle kernel", kernel_is_idle)  # what waits while a cell fails is not executed
    count = len(all_of(".code_cell"))
    type_cell(code, Keys.SHIFT, Keys.ENTER)
    return count - 1


def output(cell):
    return browser.execute_script("return document.querySelectorAll('.code_cell')[arguments[0]].querySelector('.output_wrapper').innerText", cell)


def learn_in_jupyter():
    browser.get("http://127.0.0.1:18888/notebooks/learner.ipynb")
    until("a kernel", lambda: browser.execute_script("return !!(window.Jupyter && Jupyter.notebook && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected())"))
    sum_cell = run_cell("var x = 20;\nx + 22")
    until("42", lambda: "42" in output(sum_cell))

    type_cell("Console.WriteL", Keys.TAB)
    until("a completion", lambda: "WriteLine" in browser.execute_script("return Jupyter.notebook.get_selected_cell().get_text()"))
    browser.execute_script("Jupyter.notebook.get_selected_cell().set_text('')")

    run_cell(f"#!import {os.path.abspath('notebooks/course.dib')}")
    run_cell("Plot.Scatter(Datasets.Moons(n: 100, noise: 0.1, seed: 1).Points, title: \"Two moons\")")
    until("a plot", lambda: all_of(".output .js-plotly-plot .main-svg"))
    browser.save_screenshot(f"{pictures}/jupyter-plot.png")

    run_cell("Quiz.Show(\"02.q1\")")
    until("a quiz", lambda: all_of("form.quiz input"))
    browser.execute_script("Jupyter.keyboard_manager.disable()")
    all_of("form.quiz input")[0].send_keys(Keys.SPACE)
    all_of("form.quiz input:checked")[0].send_keys(Keys.ARROW_DOWN)
    line = all_of("form.quiz code")[0].text
    assert line == 'Quiz.Answer("02.q1", "b")', line
    browser.save_screenshot(f"{pictures}/jupyter-quiz.png")
    browser.execute_script(DARK_THEME)
    color = browser.execute_script("return getComputedStyle(document.querySelector('form.quiz p')).color")
    assert color == "rgb(221, 221, 221)", f"the quiz writes in {color} on black"
    browser.save_screenshot(f"{pictures}/jupyter-quiz-dark.png")
    browser.execute_script("document.getElementById('dark').remove()")
    browser.execute_script("Jupyter.keyboard_manager.enable()")
    wrong = run_cell(line)
    until("why that is wrong", lambda: "✗ 02.q1: One input alone" in output(wrong))
    right = run_cell("Quiz.Answer(\"02.q1\", \"a\")")
    until("why this is right", lambda: "✓ 02.q1: Only (1, 1)" in output(right))
    run_cell("double Loss(double p, int y) => Math.Log(p);")
    checked = run_cell("Exercise.Check(\"01.e2\", Loss)")
    until("the first wrong case", lambda: "✗ 01.e2: Loss(0.5, 1) should be 0.693147, but is -0.693147. The sign is wrong" in output(checked))
    browser.save_screenshot(f"{pictures}/jupyter-exercise.png")

    endless = run_cell("while (true) { }")
    until("a running cell", lambda: not kernel_is_idle())
    time.sleep(1)
    all_of("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']")[0].click()
    until("the end of the endless cell", lambda: "nterrupt" in output(endless), 15)
    after = run_cell("x + 1")
    until("variables as they were", lambda: "21" in output(after), 15)
    browser.save_screenshot(f"{pictures}/jupyter-stop.png")

    browser.execute_script("Jupyter.notebook.restart_kernel({confirm: false})")
    until("a new kernel", kernel_is_idle, 30)
    gone = run_cell("x")
    until("variables that are gone", lambda: "CS0103" in output(gone))
    fresh = run_cell("\"fresh \" + 1")
    until("a kernel that computes", lambda: "fresh 1" in output(fresh))


server = None
try:
    read_the_site()
    print("site: plots, formulas, search, dark and print are as they should be")
    server = start_jupyter()
    learn_in_jupyter()
    print("Jupyter Notebook: value, completion, plot, quiz by keyboard, exercise, Stop and restart work")
finally:
    browser.quit()
    if server:
        server.terminate()
        server.wait()
