"""What a page has worn: the classes and ids that were in it at any moment, also while all that opens was opened."""

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
    const press = async (selector) => {
        for (const element of all(selector)) {
            element.dispatchEvent(new MouseEvent("mouseenter"));
            element.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
            if (!element.disabled && !element.matches(".btn-fullscreen-button")) element.click();
            await frames();
            for (const dialog of all("dialog[open]")) dialog.close();
        }
    };
    self.tcWorn = {
        async afterAll() {
            await press("[data-bs-toggle], .primary-toggle, .secondary-toggle, .search-button__button");
            await press("summary, .copybtn, .toggle-button, .sd-tab-label, .tc-quiz input, .tc-quiz button");
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
