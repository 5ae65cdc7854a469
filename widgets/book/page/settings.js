// Stands first in each page: what the reader has chosen, known before anything is shown. The theme's own script for it runs
// after the first sight of the page, which was white in dark mode, with two logos.
{
  const { dataset } = document.documentElement;
  let mode = null;
  try {
    mode = localStorage.getItem("mode");
  } catch {} // refused: as on a first visit
  dataset.mode = mode || "auto";
  const asked = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  dataset.theme = /^(light|dark)$/.test(mode) ? mode : asked;
}
