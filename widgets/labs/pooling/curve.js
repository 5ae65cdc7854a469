// Accuracy against number of students: the panel.

import { h, svg, uniqueId } from "../shared/dom.js";
import { number } from "../shared/french.js";
import { HEIGHT, WIDTH, chartParts, isLinear } from "./chart.js";
import { panel } from "./panels.js";
import { GROWTH as TEXT } from "./strings.js";

/** Returns { element, show(points) }, points as growth.js gives them. */
export function curveView() {
  const summaryId = uniqueId("growth-summary");
  const caption = h("p", { class: "tc-pooling__note" });
  const drawing = svg("svg", {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    class: "tc-pooling__curve",
    role: "img",
    "aria-label": TEXT.title,
    "aria-describedby": summaryId,
  });
  const summary = h("p", { class: "tc-pooling__note", id: summaryId });
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    TEXT.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const table = h("table", {}, h("thead", {}, columns), rows);
  const details = h("details", {}, h("summary", {}, TEXT.table), table);
  const element = panel("growth", TEXT.title, caption, drawing, summary, details);

  return {
    element,
    show(points) {
      const enough = points.length > 1;
      caption.textContent = TEXT.caption(points[0]?.orders ?? 0);
      caption.hidden = details.hidden = drawing.hidden = !enough;
      drawing.style.display = enough ? "" : "none";
      summary.textContent = enough
        ? [TEXT.summary(points), isLinear(points) ? "" : TEXT.steps].join(" ").trim()
        : TEXT.one;
      drawing.replaceChildren(...(enough ? chartParts(points, (kind) => ({ class: `tc-pooling__${kind}` })) : []));
      rows.replaceChildren(
        ...points.map(({ students, mean, low, high }) => {
          const cells = [mean, low, high].map((share) => h("td", {}, TEXT.percent(share)));
          return h("tr", {}, h("th", { scope: "row" }, number(students)), cells);
        }),
      );
    },
  };
}
