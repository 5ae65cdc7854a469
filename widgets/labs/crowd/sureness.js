// How sure each consensus is, against how right; and how much the crowd agrees with itself.

import { numbersRow } from "../frame/chart.js";
import { groupPanel, tableHead, withSources } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { AGREEMENT, STEP_NAMES, SURENESS } from "./strings.js";

export function surenessView() {
  const rows = h("tbody");
  const table = h("table", {}, tableHead(SURENESS.columns), rows);
  const element = groupPanel("", SURENESS.title, table, h("p", { class: "tc-lab__note" }, SURENESS.note));

  return {
    element,
    show({ results }) {
      rows.replaceChildren(
        ...results.map(({ step, sure, sureWrong }) => numbersRow(STEP_NAMES[step], [String(sure), String(sureWrong)])),
      );
    },
  };
}

/** The row of the scale where `alpha` lies, or -1. Its bounds have two decimals, so alpha is rounded likewise. */
export function bandOf(alpha) {
  if (alpha === null) return -1;
  const rounded = Math.round(alpha * 100) / 100;
  const passed = AGREEMENT.scale.filter(({ above }) => (above === 0 ? rounded >= 0 : rounded > above));
  return passed.length - 1;
}

export function agreementView() {
  const value = h("p", { class: "tc-crowd__alpha" });
  const meaning = h("p", {});
  const bands = AGREEMENT.scale.map(({ range, name }) => {
    const here = h("strong", { class: "tc-crowd__here", hidden: true }, ` ← ${AGREEMENT.here}`);
    return { here, item: h("li", {}, h("span", {}, range), h("span", {}, name, here)) };
  });
  const scale = h(
    "ul",
    { class: "tc-crowd__scale", "aria-label": AGREEMENT.scaleName },
    bands.map(({ item }) => item),
  );
  const limits = h("p", { class: "tc-lab__note" });
  const element = groupPanel("", AGREEMENT.title, value, meaning, scale, limits);

  return {
    element,
    show({ alpha, url }) {
      value.textContent = AGREEMENT.value(alpha);
      meaning.textContent = alpha === null ? AGREEMENT.undefined : AGREEMENT.meaning;
      const band = bandOf(alpha);
      bands.forEach(({ here, item }, i) => {
        here.hidden = i !== band;
        item.classList.toggle("tc-crowd__band", i === band);
      });
      limits.replaceChildren(...withSources(AGREEMENT.limits, url));
    },
  };
}
