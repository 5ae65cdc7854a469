// What scrolls can be reached by keyboard as soon as it scrolls, whatever made it so: a narrower window, larger text, a table that
// grows, a drop-down that opens. The theme's own way is slow, and taken out (theme_scripts.py).

const BOXES = "pre, .cell_output > .output, .jp-RenderedHTMLCommon, .pst-scrollable-table-container"; // the theme's

const scrolls = (box) => box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;

/** Measured first and written to then: a browser lays the page out anew for a measure that comes after a change. */
function stopAt(boxes) {
  const stops = boxes.map((box) => (scrolls(box) ? 0 : -1));
  boxes.forEach((box, i) => {
    if (box.getAttribute("tabindex") !== String(stops[i])) box.tabIndex = stops[i];
  });
}

export function reachWhatScrolls() {
  const sizes = new ResizeObserver((changes) => {
    const grown = changes.flatMap(({ target }) => [target, target.parentElement]);
    stopAt([...new Set(grown)].filter((one) => one?.matches(BOXES)));
  });
  addEventListener("load", () => {
    for (const box of document.querySelectorAll(BOXES)) {
      sizes.observe(box);
      for (const child of box.children) sizes.observe(child);
    }
  });
}
