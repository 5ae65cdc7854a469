// What scrolls can be reached by keyboard as soon as it scrolls. The theme looks when the page has loaded, when the window's width has
// changed, and some time after that; larger text alone, or a table that grows, it does not notice.

const BOXES = "pre, .cell_output > .output, .jp-RenderedHTMLCommon, .pst-scrollable-table-container"; // the theme's

function stop(box) {
  box.tabIndex = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight ? 0 : -1;
}

export function reachWhatScrolls() {
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) [target, target.parentElement].filter((one) => one.matches(BOXES)).forEach(stop);
  });
  addEventListener("load", () => {
    for (const box of document.querySelectorAll(BOXES)) {
      sizes.observe(box);
      for (const child of box.children) sizes.observe(child);
    }
  });
}
