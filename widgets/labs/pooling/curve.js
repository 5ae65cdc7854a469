// Accuracy against number of students: the panel.

import { chartPanel, numbersRow } from "../frame/chart.js";
import { number } from "../shared/french.js";
import { BOX, chartParts, inPage, isLinear } from "./chart.js";
import { GROWTH as TEXT } from "./strings.js";

/** Returns { element, show(points) }, points as growth.js gives them. */
export function curveView() {
  const { element, caption, legend, drawing, summary, details, rows } = chartPanel(BOX, TEXT);
  legend.remove(); // the one line says by itself what it is

  return {
    element,
    show(points) {
      const enough = points.length > 1;
      caption.textContent = TEXT.caption(points[0]?.orders ?? 0);
      caption.hidden = details.hidden = !enough;
      drawing.style.display = enough ? "" : "none";
      summary.textContent = enough ? wordsOf(points) : TEXT.one;
      drawing.replaceChildren(...(enough ? chartParts(points, inPage) : []));
      rows.replaceChildren(
        ...points.map(({ students, mean, low, high }) =>
          numbersRow(number(students), [mean, low, high].map(TEXT.percent)),
        ),
      );
    },
  };
}

/** The curve in words. */
export function wordsOf(points) {
  return [TEXT.summary(points), isLinear(points) ? "" : TEXT.steps].join(" ").trim();
}
