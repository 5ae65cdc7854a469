// Stands in each page: the theme's scripts start once the page has loaded and the browser rests, or at the reader's first act.
// What one presses meanwhile is kept, and pressed again once they are there.
(() => {
  const SERVED =
    ".search-button__button, .theme-switch-button, .primary-toggle, .secondary-toggle, [data-bs-toggle=dropdown], .btn-fullscreen-button, .btn-download-pdf-button";
  const LONGEST = 2000; // ms to wait for a browser that does not come to rest
  const again = []; // what to do once they are there
  let begun = false;
  let wanted = false;

  const isSearch = ({ key, ctrlKey, metaKey, shiftKey, altKey }) =>
    /^k$/i.test(key) && ctrlKey !== metaKey && !shiftKey && !altKey;

  function hold(event, repeat) {
    event.preventDefault();
    event.stopImmediatePropagation();
    again.push(repeat);
  }

  function pressed(event) {
    begin();
    const served = event.target.closest?.(SERVED);
    if (served) hold(event, () => served.click());
  }

  function typed(event) {
    begin();
    const { key, ctrlKey, metaKey, target } = event;
    if (!isSearch(event)) return;
    const repeated = new KeyboardEvent("keydown", { key, ctrlKey, metaKey, bubbles: true, cancelable: true });
    hold(event, () => target.dispatchEvent(repeated));
  }

  function begin() {
    wanted = true;
    if (begun || document.readyState === "loading") return;
    begun = true;
    const { late } = document.querySelector("script[data-late]").dataset;
    const coming = late.split(" ").map((address) => {
      const script = document.createElement("script");
      script.src = address;
      script.async = false; // they run in their order, and the browser may draw between two
      return new Promise((settled) => {
        script.onload = script.onerror = () => {
          script.remove(); // a page saved from the browser would run it twice
          settled();
        };
        document.head.append(script);
      });
    });
    Promise.all(coming).then(serve);
  }

  function serve() {
    removeEventListener("click", pressed, true);
    removeEventListener("keydown", typed, true);
    for (const repeat of again) repeat();
    document.dispatchEvent(new CustomEvent("tc:storage")); // the theme keeps its settings as it starts
  }

  addEventListener("click", pressed, true);
  addEventListener("keydown", typed, true);
  addEventListener("pointerdown", begin, { capture: true, once: true });
  document.addEventListener("readystatechange", () => wanted && begin());
  const rest = self.requestIdleCallback ?? ((then) => setTimeout(then, 200));
  addEventListener("load", () => rest(begin, { timeout: LONGEST }));
})();
