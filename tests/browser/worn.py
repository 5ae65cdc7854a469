"""What a page has worn: the classes and ids that were in it at any moment, also while all that opens was opened.

Put on a page before it loads, `WORN` gives `tcWorn.afterAll()`; `lost` says which rules for it the book's one sheet lacks.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from widgets.book.page import purge, sheets

WORN = """
(() => {
    const worn = new Set();
    const note = (element) => {
        for (const name of element.classList ?? []) worn.add(name);
        if (element.id) worn.add(element.id);
    };
    const noteAll = (root) => {
        if (root.nodeType !== Node.ELEMENT_NODE) return;
        note(root);
        root.querySelectorAll("*").forEach(note);
    };
    new MutationObserver((changes) => {
        for (const { target, addedNodes, oldValue } of changes) {
            note(target);
            addedNodes.forEach(noteAll);
            for (const name of oldValue?.split(" ") ?? []) worn.add(name);
        }
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["class", "id"], attributeOldValue: true });

    const frames = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const all = (selector) => [...document.querySelectorAll(selector)];
    const press = async (selector, afterEach) => {
        for (const element of all(selector)) {
            element.dispatchEvent(new MouseEvent("mouseenter"));
            element.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
            self.bootstrap?.Tooltip.getInstance(element)?.show(); // which comes half a second after a pointer
            if (!element.disabled && !element.matches(".btn-fullscreen-button")) element.click();
            await afterEach();
            for (const dialog of all("dialog[open]")) dialog.close();
        }
        await frames();
    };
    self.tcWorn = {
        async afterAll() {
            await press("[data-bs-toggle], .primary-toggle, .secondary-toggle, .search-button__button", frames);
            await press("summary, .copybtn, .toggle-button, .sd-tab-label, .tc-quiz input, .tc-quiz button", () => {});
            const { dataset } = document.documentElement;
            dataset.theme = dataset.theme === "dark" ? "light" : "dark";
            dispatchEvent(new Event("beforeprint"));
            await frames();
            dispatchEvent(new Event("afterprint"));
            scrollTo(0, document.body.scrollHeight);
            await frames();
            return [...worn];
        },
    };
})();
"""


@cache
def asked(path: Path) -> set[tuple[str, ...]]:
    """What each selector of the sheet at `path` asks an element, and those around it, to have."""

    def of(parts: tuple[purge.Rule | purge.Group | str, ...]) -> set[tuple[str, ...]]:
        found = set()
        for part in parts:
            if isinstance(part, purge.Rule) and part.content.strip():
                found |= {tuple(sorted(names)) for _, names in part.selectors}
            elif isinstance(part, purge.Group):
                found |= of(part.inside)
        return found

    return of(purge.read(sheets.joined(path, path.parent)))


def lost(book: Path, names: list[str], worn: set[str]) -> list[tuple[str, ...]]:
    """What the sheets called `names` have rules for, a page has `worn` all of, and the book's sheet knows nothing of."""
    kept = asked(book / sheets.NAME)
    wanted = set().union(*(asked(book / f"{name}.css") for name in names if name.startswith("_static/")))
    return sorted(one for one in wanted - kept if set(one) <= worn)


@cache
def theme_sheets(book: Path) -> list[str]:
    """The names of all sheets that the book's pages are made for, in their order."""
    found = [
        page.read_text(encoding="utf-8").partition(' data-of="')[2].partition('"')[0].split()
        for page in book.glob("chapters/**/*.html")
    ]
    return sheets.in_order(found)
