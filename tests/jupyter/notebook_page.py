"""A notebook open in JupyterLab: what a learner does in the page, and what the kernel behind it knows."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable
from typing import Any

from jupyter_client import BlockingKernelClient
from playwright.sync_api import BrowserContext, Locator

from tests.jupyter.server import TOKEN, Server

LOCAL = ("http://127.0.0.1:", "ws://127.0.0.1:", "data:", "blob:")
PANEL = "jupyterapp.shell.currentWidget"
KERNEL = f"{PANEL}?.sessionContext?.session?.kernel"


class NotebookPage:
    """The notebook at `path`, in a browser tab of its own."""

    def __init__(self, context: BrowserContext, server: Server, path: str):
        self.page = context.new_page()
        self.page.set_default_timeout(120_000)
        self.gone_out: list[str] = []
        self.page.on("request", lambda request: self._watch(request.url))
        self.page.on("websocket", lambda socket: self._watch(socket.url))
        self.path = path
        # A workspace of its own: what another tab has open would come back here with a reload, and stand in front.
        self.page.goto(f"{server.url}lab/workspaces/{uuid.uuid4().hex}/tree/{path}?reset&token={TOKEN}")
        self._wait_until_open()
        self.client = BlockingKernelClient()
        self.client.load_connection_file(server.connection_file(self.page.evaluate(f"() => {KERNEL}.id")))
        self.client.start_channels()

    def _watch(self, url: str) -> None:
        if not url.startswith(LOCAL):
            self.gone_out.append(url)

    def _wait_until_open(self) -> None:
        """Until this notebook stands in front, with its cells, and its kernel waits."""
        ready = f"{PANEL}?.context?.path === path && {PANEL}.context.isReady && {KERNEL}?.status === 'idle'"
        self.page.wait_for_function(f"(path) => window.jupyterapp && {ready}", arg=self.path)

    def slow_down(self, times: float) -> None:
        """Make the page's processor that many times slower."""
        self.page.context.new_cdp_session(self.page).send("Emulation.setCPUThrottlingRate", {"rate": times})

    def reload(self) -> None:
        self.page.reload()
        self._wait_until_open()

    def restart(self) -> None:
        """Start the kernel anew, as the menu does once one has said yes."""
        self.page.evaluate(f"() => {PANEL}.sessionContext.restartKernel()")
        self._wait_until_open()

    def close_view(self) -> None:
        """Close what lies beside the notebook, and come back to it."""
        self.page.evaluate(f"() => {PANEL}.close()")
        self.page.wait_for_function(f"() => {PANEL}?.content?.model?.toJSON")

    def dead(self) -> list[str]:
        """What widgets that could not be shown say in their place."""
        errors = self.page.locator(".jp-OutputArea-output").filter(has_text=re.compile("model not found|Failed to"))
        return errors.all_inner_texts()

    def command(self, name: str) -> None:
        """Run one of JupyterLab's own commands and wait until it is done."""
        self.page.evaluate("(name) => jupyterapp.commands.execute(name)", name)

    def cells(self) -> list[dict]:
        return self.page.evaluate(f"() => {PANEL}.content.model.toJSON().cells")

    def show(self, cell: str) -> Locator:
        """Scroll to the cell with that id, whose outputs JupyterLab may not have drawn yet, and return it."""
        index = [each["id"] for each in self.cells()].index(cell)
        self.page.evaluate(
            f"""async (index) => {{
              const notebook = {PANEL}.content;
              notebook.activeCellIndex = index;
              await notebook.scrollToItem(index, 'start');
            }}""",
            index,
        )
        # By JupyterLab's own count: cells before it may not be in the page yet.
        return self.page.locator(f'.jp-Notebook .jp-Cell[data-windowed-list-index="{index}"]')

    def run(self, code: str) -> None:
        """Run `code` in the notebook's kernel, as a cell would."""
        content = self.client.execute(code, reply=True, timeout=60)["content"]
        assert content["status"] == "ok", content

    def ask(self, expression: str) -> Any:
        """The value that a JSON-able Python expression has in the notebook's kernel."""
        wanted = {"answer": f"__import__('json').dumps({expression}, default=lambda array: array.tolist())"}
        content = self.client.execute("", user_expressions=wanted, reply=True, timeout=60)["content"]
        answer = content["user_expressions"]["answer"]
        assert answer["status"] == "ok", answer
        return json.loads(eval(answer["data"]["text/plain"]))  # noqa: S307, the repr of a string of ours

    def until(self, holds: Callable[[], bool], seconds: float = 20) -> bool:
        """Whether `holds` comes true before the time is over; the page goes on meanwhile."""
        for _ in range(int(seconds * 10)):
            if holds():
                return True
            self.page.wait_for_timeout(100)
        return holds()

    def close(self) -> None:
        self.client.stop_channels()
        self.page.close()
