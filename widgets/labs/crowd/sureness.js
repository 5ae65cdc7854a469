// How sure each consensus is, against how right; and how much the crowd agrees with itself.

import { h } from "../shared/dom.js";
import { headings, panel, withSources } from "./panel.js";
import { AGREEMENT, STEP_NAMES, SURENESS } from "./strings.js";

export function surenessView() {
  const rows = h("tbody");
  const table = h("table", {}, headings(SURENESS.columns), rows);
  const element = panel(SURENESS.title, {}, table, h("p", { class: "tc-crowd__note" }, SURENESS.note));

  return {
    element,
    show({ results }) {
      rows.replaceChildren(
        ...results.map(({ step, sure, sureWrong }) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, STEP_NAMES[step]),
            h("td", {}, String(sure)),
            h("td", {}, String(sureWrong)),
          ),
        ),
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
  const limits = h("p", { class: "tc-crowd__note" });
  const element = panel(AGREEMENT.title, {}, value, meaning, scale, limits);

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
