// « Explorer le graphique », under each chart: until it is pressed, a chart is a drawing in the page and nothing runs.

import { explorer } from "./explorer.js";
import { CLOSE } from "./strings.js";

const open = new Map(); // button → what it has opened

function press(button) {
  const opened = open.get(button);
  if (opened) {
    opened.close();
    opened.restore();
    open.delete(button);
    resize.unobserve(opened.element);
    return;
  }
  const words = button.textContent;
  const name = button.getAttribute("aria-label");
  const begun = explorer(button.closest("figure"));
  begun.restore = () => {
    button.textContent = words;
    button.setAttribute("aria-label", name);
  };
  open.set(button, begun);
  button.textContent = CLOSE;
  button.setAttribute("aria-label", name.replace(words, CLOSE));
  begun.open();
  resize.observe(begun.element);
}

const redraw = (anyhow) => {
  for (const opened of open.values()) opened.redraw(anyhow);
};
const resize = new ResizeObserver(() => redraw(false));

document.addEventListener("click", ({ target }) => {
  const button = target.closest(".tc-chart-more");
  if (button) press(button);
});
new MutationObserver(() => redraw(true)).observe(document.documentElement, {
  attributes: true,
  subtree: true, // some themes say it on the body
  attributeFilter: ["data-theme"],
});
document.documentElement.classList.add("tc-charts"); // the buttons, whose places were kept, are there
