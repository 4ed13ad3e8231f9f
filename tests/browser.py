"""A real browser without a window, driven over its debugging pipe: no driver and no package is needed but the browser."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import select
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PATIENCE = 60
_KEYS = {"Enter": 13, "Escape": 27, "ArrowRight": 39, "ArrowLeft": 37}


def browser_path() -> str | None:
    """The browser on this machine, ``None`` where there is none."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), None)


class BrowserError(Exception):
    """The browser refused what it was asked for, or a script in the page failed."""


class Browser:
    """One page of a browser. ``requests`` are the addresses that the page and its frames asked for, ``said`` what it logged."""

    def __init__(self, process: subprocess.Popen[bytes], reads: int, writes: int) -> None:
        self._process, self._reads, self._writes = process, reads, writes
        self._buffer, self._number, self._session = b"", 0, ""
        self.requests: list[str] = []
        self.said: list[str] = []
        self.navigated: list[str] = []
        self._loaded = False
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.ask(f"{domain}.enable")

    def ask(self, method: str, **given: Any) -> dict[str, Any]:
        """The answer of a command of the DevTools protocol."""
        self._number += 1
        number = self._number
        message = {"id": number, "method": method, "params": given}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._writes, data) :]
        while True:
            answer = self._next(time.monotonic() + PATIENCE)
            if answer.get("id") == number:
                if "error" in answer:
                    raise BrowserError(f"{method}: {answer['error'].get('message')}")
                return answer["result"]

    def _next(self, until: float) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._reads], [], [], left)[0]:
                raise BrowserError("the browser does not answer")
            piece = os.read(self._reads, 1 << 20)
            if not piece:
                raise BrowserError("the browser has ended")
            self._buffer += piece
        line, _, self._buffer = self._buffer.partition(b"\0")
        message = json.loads(line)
        self._note(message.get("method", ""), message.get("params", {}))
        return message

    def _note(self, method: str, given: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(given["request"]["url"])
        elif method == "Page.loadEventFired":
            self._loaded = True
        elif method == "Page.frameNavigated":
            self.navigated.append(given["frame"]["url"])
        elif method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.said.append(json.dumps(given)[:500])
        elif method == "Page.javascriptDialogOpening":
            self.said.append(f"dialog: {given['message']}")

    def open(self, url: str) -> None:
        """The page is loaded."""
        self._loaded = False
        if "loaderId" not in self.ask("Page.navigate", url=url):
            return  # another place in the same document
        until = time.monotonic() + PATIENCE
        while not self._loaded:
            self._next(until)

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        found = self.ask("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in found:
            raise BrowserError(json.dumps(found["exceptionDetails"])[:600])
        return found["result"].get("value")

    def wait(self, script: str, seconds: float = 20) -> Any:
        """The value of an expression as soon as it is true."""
        until = time.monotonic() + seconds
        while not (value := self.run(script)):
            if time.monotonic() > until:
                raise BrowserError(f"never true: {script}")
            time.sleep(0.05)
        return value

    def size(self, width: int, height: int, *, dark: bool = False) -> None:
        """The window has that size, and the system is light or dark."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 500)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.ask("Emulation.setEmulatedMedia", features=[scheme, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def click(self, at: str) -> None:
        """A real click on the middle of what an expression finds (an element, also in a frame)."""
        place = self.run(
            f"(() => {{ const one = {at}; one.scrollIntoView({{block: 'center'}}); const r = one.getClientRects()[0];"
            " let x = r.x + r.width / 2, y = r.y + r.height / 2, view = one.ownerDocument.defaultView;"
            " while (view !== top) { const f = view.frameElement.getBoundingClientRect(); x += f.x; y += f.y; view = view.parent; }"
            " return [x, y]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left", clickCount=1)

    def key(self, key: str) -> None:
        """A key is pressed and let go."""
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        known = {"key": key, "windowsVirtualKeyCode": _KEYS.get(key, ord(key[0]))}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **known, **text)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **known)

    def write(self, text: str) -> None:
        """A text is typed into what has the focus."""
        self.ask("Input.insertText", text=text)

    def picture(self, target: Path) -> None:
        """What the window shows is in the file."""
        target.write_bytes(base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"]))


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """A browser with one empty page; gone afterwards."""
    path = browser_path()
    assert path is not None, "no Chromium on the PATH"
    to_browser, from_browser = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True) as profile:
        line = [
            path, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-extensions", "--hide-scrollbars",
            "--remote-debugging-pipe", f"--user-data-dir={profile}", "about:blank",
        ]  # fmt: skip
        shell = f"exec \"$@\" 3<&{to_browser[0]} 4>&{from_browser[1]}"
        with subprocess.Popen(
            ["bash", "-c", shell, "bash", *line], pass_fds=(to_browser[0], from_browser[1]), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        ) as process:  # fmt: skip
            os.close(to_browser[0])
            os.close(from_browser[1])
            try:
                yield Browser(process, from_browser[0], to_browser[1])
            finally:
                process.terminate()
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                os.close(to_browser[1])
                os.close(from_browser[0])
