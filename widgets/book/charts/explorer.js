// One chart that a reader explores: plotly draws it in the place of the still drawing; a slider goes from value to value, for keyboards,
// fingers and ears.

import { h } from "../../labs/shared/dom.js";
import { plotly } from "./plotly.js";
import { FAILED, HINT, LOADING, LOCALE, VALUE } from "./strings.js";

const COMFORTABLE = 320; // px; fonts shrink where there are fewer
const CONFIG = {
  locale: LOCALE,
  displaylogo: false,
  showSendToCloud: false,
  displayModeBar: false,
  scrollZoom: false,
  doubleClick: false,
  showTips: false,
};

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

/** Every point that has words: { at: what plotly hovers, words }. */
function pointsOf(data) {
  return data.flatMap((trace, curveNumber) =>
    (trace.hovertext ?? []).map((words, pointNumber) => ({ at: { curveNumber, pointNumber }, words })),
  );
}

export function explorer(figure) {
  const spec = JSON.parse(figure.querySelector(".tc-chart-spec").textContent);
  const still = figure.querySelector(".tc-chart-plot");
  const canvas = h("div", { class: "tc-chart-canvas", "aria-hidden": "true" }); // the still drawing says what it shows
  const value = h("p", { class: "tc-chart-value" }, LOADING);
  const slider = h("input", { type: "range", min: 0, value: 0, "aria-label": VALUE, hidden: true });
  const element = h("div", { class: "tc-chart-live" }, canvas, slider, value);
  canvas.style.height = `${spec.layout.height}px`;
  const points = pointsOf(spec.data);
  let library = null;
  let width = 0;

  function show(index) {
    slider.value = index;
    slider.setAttribute("aria-valuetext", points[index].words);
    value.textContent = points[index].words;
  }

  async function draw() {
    const { data, layout } = coloured(spec, getComputedStyle(figure));
    layout.font.family = getComputedStyle(figure).fontFamily;
    layout.hoverlabel = { ...layout.hoverlabel, font: { ...layout.hoverlabel?.font, family: layout.font.family } };
    width = layout.width = canvas.clientWidth;
    shrinkFonts(layout, width);
    await library.react(canvas, data, layout, CONFIG);
  }

  slider.addEventListener("input", () => {
    show(Number(slider.value));
    library.Fx.hover(canvas, [points[slider.value].at]);
  });

  return {
    element,

    /** Put plotly's drawing in the still one's place; the still one stays where plotly cannot be had. */
    async open() {
      still.after(element);
      try {
        library = await plotly(figure.dataset.plotly);
        figure.classList.add("tc-exploring");
        await draw();
      } catch (error) {
        console.error(error);
        figure.classList.remove("tc-exploring");
        value.textContent = FAILED;
        return;
      }
      value.textContent = points.length ? HINT : "";
      slider.hidden = !points.length;
      slider.max = Math.max(0, points.length - 1);
      canvas.on("plotly_hover", ({ points: [one] }) => {
        const index = points.findIndex(
          ({ at }) => at.curveNumber === one.curveNumber && at.pointNumber === one.pointNumber,
        );
        if (index >= 0) show(index);
      });
    },

    close() {
      figure.classList.remove("tc-exploring");
      library?.purge(canvas);
      element.remove();
    },

    /** Draw anew: the theme or, unless `anyhow`, the width has changed. */
    redraw(anyhow) {
      if (library && canvas.clientWidth && (anyhow || canvas.clientWidth !== width)) draw();
    },
  };
}
