// The consensus ladder on real votes: one person, the majority, Dawid-Skene.

import { panel, tableHead } from "../frame/panels.js";
import { scoredOf } from "../frame/score.js";
import { MARGIN } from "../frame/strings.js";
import { h } from "../shared/dom.js";
import { paired } from "../shared/margin.js";
import { LADDER as TEXT } from "./strings.js";

/** Returns { element, show(results, tests), showOne(point) }. */
export function ladderView() {
  const lead = h("p", { class: "tc-lab__note" });
  const rungs = ["one", "majority", "ds"].map((name) => {
    const note = h("small");
    const value = h("td");
    const fill = h("span", { class: "tc-lab__meter-fill" });
    const meter = h("span", { class: "tc-lab__meter", "aria-hidden": "true" }, fill);
    const head = h("th", { scope: "row" }, TEXT[name], note, meter);
    note.textContent = name === "one" ? "" : TEXT[`${name}Note`];
    return { name, note, value, fill, row: h("tr", {}, head, value) };
  });
  const lines = rungs.map(({ row }) => row);
  const table = h("table", { "aria-label": TEXT.title }, tableHead(TEXT.columns), h("tbody", {}, lines));
  const changed = h("p");
  const agreement = h("p");
  const missing = [TEXT.weighted, TEXT.truth].map((text) => h("p", { class: "tc-lab__note" }, text));
  const element = panel("tc-pooling__ladder", TEXT.title, lead, table, changed, agreement, missing);

  function set(name, accuracy, right = null) {
    const { value, fill } = rungs.find((rung) => rung.name === name);
    const score = right ? scoredOf(right) : [TEXT.percent(accuracy)];
    value.replaceChildren(...(accuracy === null ? [TEXT.waiting] : score));
    fill.style.width = `${100 * (accuracy ?? 0)}%`;
  }

  return {
    element,
    show({ majority, ds, changed: count, alpha }, tests) {
      lead.textContent = `${TEXT.lead(tests)} ${MARGIN.note}`;
      set("majority", majority.accuracy, majority.right);
      set("ds", ds.accuracy, ds.right);
      changed.textContent = TEXT.changed(count, paired(majority.right, ds.right));
      agreement.textContent = TEXT.agreement(alpha);
    },
    /** The first rung comes later: it is an average over many models. */
    showOne(point) {
      set("one", point?.mean ?? null);
      rungs[0].note.textContent = point ? TEXT.oneNote(point.orders) : "";
    },
  };
}
