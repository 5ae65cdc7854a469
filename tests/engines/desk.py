"""A page in an engine, and a hand at its mouse and keys."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.remote.webelement import WebElement

LONGEST = 10  # seconds
_NAMED = """const [root, name] = arguments;
return [...root.querySelectorAll("button, [role=button], summary, a")].find((element) =>
    element.textContent.trim() === name && element.getClientRects().length > 0 && !element.closest("[inert]")) ?? null;"""
_MIDDLE = "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });"


class Look(NamedTuple):
    """What one visit found (probe.js)."""

    said: list[str]
    foreign: list[str]
    dead: list[str]
    wide: list[str]
    moving: int
    title: bool


class Desk:
    def __init__(self, driver: WebDriver, book: str) -> None:
        """`book` is the address that pages are asked of."""
        self.driver = driver
        self.book = book

    def open(self, path: str, *, width: int | None = None) -> Look:
        """The page, once it is at most so many of its own pixels wide: an engine enlarges it when it is there."""
        self.driver.get("about:blank")  # a page that differs in its anchor alone would not be loaded anew
        self.driver.get(f"{self.book}/{path}")
        if width is not None:
            self.wait(lambda: self.run("return innerWidth") <= width)
        return self.look()

    def forget(self) -> None:
        """What the device keeps of the book."""
        self.driver.get(f"{self.book}/404.html")
        self.run("localStorage.clear(); sessionStorage.clear();")

    def look(self) -> Look:
        ask = "const done = arguments[arguments.length - 1]; tcLook().then(done, (error) => done(String(error)));"
        found = self.driver.execute_async_script(ask)
        assert isinstance(found, dict), found
        return Look(**found)

    def run(self, script: str, *arguments: object) -> object:
        return self.driver.execute_script(script, *arguments)

    def as_paper(self) -> None:
        """Shows what paper shows: the rules for print hold, those for the screen do not."""
        self.run(
            """const media = { print: "all", screen: "not all" };
            const turn = (rules) => [...rules].forEach((rule) => {
                if (rule.media && rule.media.mediaText in media) rule.media.mediaText = media[rule.media.mediaText];
                if (rule.cssRules) turn(rule.cssRules);
            });
            for (const sheet of document.styleSheets) {
                if (sheet.media.mediaText in media) sheet.media.mediaText = media[sheet.media.mediaText];
                turn(sheet.cssRules);
            }"""
        )

    def one(self, selector: str, within: WebElement | None = None) -> WebElement:
        return self.wait(lambda: self.all(selector, within))[0]

    def all(self, selector: str, within: WebElement | None = None) -> list[WebElement]:
        return (within or self.driver).find_elements("css selector", selector)

    def wait(self, what: Callable[[], object]):
        """What `what` gives once it is true."""
        end = time.monotonic() + LONGEST
        while not (found := what()):
            assert time.monotonic() < end, "waited in vain"
            time.sleep(0.02)
        return found

    def click(self, element: WebElement) -> None:
        self.run(_MIDDLE, element)  # the header and the result bar lie over what is at the window's ends
        element.click()

    def button(self, name: str, root: WebElement) -> WebElement:
        return self.wait(lambda: self.run(_NAMED, root, name))

    def press(self, name: str, root: WebElement, *, by: str = "key") -> None:
        """The button of that name, by the key Enter or by the mouse."""
        element = self.button(name, root)
        if by == "key":
            element.send_keys(Keys.ENTER)
        else:
            self.click(element)

    def drawn(self) -> None:
        """Lets what an act changed be drawn: the labs draw in the next frame."""
        self.driver.execute_async_script(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));"
        )

    def keys(self, *keys: str) -> None:
        for key in keys:
            ActionChains(self.driver, duration=0).send_keys(key).perform()

    def set(self, element: WebElement, value: str) -> None:
        """A slider's or a long text's value, as if dragged or pasted."""
        self.run(
            """const [element, value] = arguments;
            element.value = value;
            for (const type of ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));""",
            element,
            value,
        )


class Lab:
    """The lab of a page."""

    def __init__(self, desk: Desk, path: str) -> None:
        self.desk = desk
        desk.forget()
        desk.open(path)
        self.root = desk.one(".tc-lab")
        desk.wait(lambda: not desk.all("[aria-disabled=true] canvas", self.root))

    def data(self, name: str) -> str:
        return self.root.get_attribute(f"data-{name}") or ""

    def has(self, **data: str) -> None:
        """Waits until the lab tells these of itself."""
        self.desk.wait(lambda: {name: self.data(name) for name in data} == data)
        self.desk.drawn()

    def go_on(self) -> None:
        """« Continuer », where the lab waits for it."""
        if self.desk.run(_NAMED, self.root, "Continuer"):
            self.press("Continuer")
            self.desk.drawn()

    def all(self, selector: str) -> list[WebElement]:
        return self.desk.all(selector, self.root)

    def press(self, *names: str, by: str = "key") -> None:
        for name in names:
            self.desk.press(name, self.root, by=by)
