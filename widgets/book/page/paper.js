// Paper is white: whatever the screen shows, a page is printed in the light theme.

const root = document.documentElement;
let shown = null; // the theme on the screen meanwhile

function begin() {
  if (root.dataset.theme !== "dark") return;
  shown = root.dataset.theme;
  root.dataset.theme = "light";
}

function end() {
  if (shown !== null) root.dataset.theme = shown;
  shown = null;
}

export function printLight() {
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? begin() : end()));
}
