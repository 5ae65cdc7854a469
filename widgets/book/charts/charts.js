// Draws the page's charts: plotly.js is fetched when the first of them comes near the window, and not before.

const NEAR = "600px";
const COMFORTABLE = 320;
const CONFIG = {
  locale: "fr",
  displaylogo: false,
  showSendToCloud: false,
  displayModeBar: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
};

let plotly = null;

function fetchPlotly(address) {
  plotly ??= new Promise((resolve, reject) => {
    // A classic script, because file:// forbids modules.
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => {
      // Numbers are written by us, in the spec; this is so that nothing English can show.
      window.Plotly.register({
        moduleType: "locale",
        name: "fr",
        dictionary: {},
        format: { decimal: ",", thousands: "\u202f", grouping: [3], currency: ["", ""] },
      });
      resolve(window.Plotly);
    };
    script.onerror = () => reject(new Error(`cannot load ${address}`));
    document.head.append(script);
  });
  return plotly;
}

/** The spec with the page's present colours in place of the names of custom properties. */
function coloured(value, style) {
  if (Array.isArray(value)) return value.map((part) => coloured(part, style));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, coloured(part, style)]));
  }
  return typeof value === "string" && value.startsWith("--tc-") ? style.getPropertyValue(value).trim() : value;
}

/** Shrinks every font of a layout made for `COMFORTABLE` pixels, down to four fifths, when there are fewer. */
function shrinkFonts(value, width) {
  const scale = Math.min(1, Math.max(0.8, width / COMFORTABLE));
  if (scale === 1 || !value || typeof value !== "object") return;
  for (const [key, part] of Object.entries(value)) {
    if (key === "font" && part.size) part.size *= scale;
    shrinkFonts(part, width);
  }
}

class Chart {
  constructor(figure) {
    this.figure = figure;
    this.plot = figure.querySelector(".tc-chart-plot");
    this.spec = JSON.parse(figure.querySelector(".tc-chart-spec").textContent);
    this.width = 0;
    this.isBegun = false;
  }

  async draw() {
    this.isBegun = true;
    try {
      const library = await fetchPlotly(this.figure.dataset.plotly);
      const { data, layout } = coloured(this.spec, getComputedStyle(document.documentElement));
      layout.font.family = getComputedStyle(this.figure).fontFamily;
      this.width = layout.width = this.plot.clientWidth;
      shrinkFonts(layout, this.width);
      await library.react(this.plot, data, layout, CONFIG);
      this.fitPaper(layout);
      this.plot.classList.add("tc-drawn");
    } catch (error) {
      console.error(error);
      this.showWords();
    }
  }

  /** Paper has a width of its own, known to nobody beforehand: there the drawing scales (charts.css). */
  fitPaper({ width, height }) {
    for (const drawing of this.plot.querySelectorAll("svg.main-svg")) {
      drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
    this.plot.style.setProperty("--tc-chart-width", `${width}px`);
    this.plot.style.setProperty("--tc-chart-ratio", `${width} / ${height}`);
  }

  /** What the page shows without JavaScript. */
  showWords() {
    this.plot.hidden = true;
    for (const words of this.figure.querySelectorAll(".tc-chart-words")) words.hidden = false;
    for (const data of this.figure.querySelectorAll(".tc-chart-data")) data.open = true;
  }

  /** Draw anew if drawn already: the theme or the width has changed. */
  redraw() {
    if (this.isDrawn) this.draw();
  }

  get isDrawn() {
    return this.plot.classList.contains("tc-drawn");
  }
}

function start() {
  const charts = new Map(
    [...document.querySelectorAll("figure.tc-chart")].map((figure) => [figure, new Chart(figure)]),
  );

  /** With plotly there, the page's other charts cost little, and paper has them all. */
  function drawTheRest() {
    (globalThis.requestIdleCallback ?? setTimeout)(() => {
      const [figure] = [...charts.keys()].filter((one) => !charts.get(one).isBegun);
      if (!figure) return;
      approach.unobserve(figure);
      charts.get(figure).draw().then(drawTheRest);
    });
  }

  const approach = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        approach.unobserve(entry.target);
        charts.get(entry.target).draw().then(drawTheRest);
      }
    },
    { rootMargin: NEAR },
  );
  const resize = new ResizeObserver((entries) => {
    for (const entry of entries) {
      const chart = charts.get(entry.target);
      if (chart.plot.clientWidth && chart.plot.clientWidth !== chart.width) chart.redraw();
    }
  });
  for (const figure of charts.keys()) {
    approach.observe(figure);
    resize.observe(figure);
  }

  new MutationObserver(() => {
    for (const chart of charts.values()) chart.redraw();
  }).observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });

  // Paper gets what is drawn; the table in the place of what is not yet.
  const opened = [];
  window.addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("figure:not(:has(.tc-drawn)) > .tc-chart-data:not([open])")) {
      details.open = true;
      opened.push(details);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
