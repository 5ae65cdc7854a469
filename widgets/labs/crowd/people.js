// Who Dawid-Skene takes for unreliable, against who really was: simulated people only.

import { groupPanel, tableHead } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { portraits } from "./ladder.js";
import { PEOPLE as TEXT } from "./strings.js";

/** Below that share of right answers, an estimate says « peu fiable »; the kinds lie well apart from it. */
export const RELIABLE = 0.6;

/** { caught, missed, accused } among portraits. */
export function verdictOn(list) {
  const bad = ({ kind }) => kind === "random" || kind === "saboteur";
  const suspect = ({ estimate }) => estimate < RELIABLE;
  return {
    caught: list.filter((one) => bad(one) && suspect(one)).length,
    missed: list.filter((one) => bad(one) && !suspect(one)).length,
    accused: list.filter((one) => !bad(one) && suspect(one)).length,
  };
}

/** Returns { element, show }. */
export function peopleView() {
  const rows = h("tbody");
  const table = h("table", { class: "tc-crowd__people" }, tableHead(TEXT.columns), rows);
  const verdict = h("p", {});
  const caption = h("p", { class: "tc-lab__note" }, TEXT.caption);
  const element = groupPanel("tc-lab__wide", TEXT.title, caption, table, verdict);

  return {
    element,
    show({ results, people, tiles }) {
      const list = portraits(people, results.at(-1));
      rows.replaceChildren(
        ...list.map(({ number, kind, estimate, control, asked, right }) => {
          const suspect = estimate < RELIABLE ? h("span", { class: "tc-crowd__suspect" }, ` ${TEXT.unreliable}`) : null;
          return h(
            "tr",
            { class: suspect ? "tc-crowd__doubted" : null },
            h("th", { scope: "row" }, String(number)),
            h("td", {}, TEXT.percent(estimate), suspect),
            h("td", {}, TEXT.percent(control / asked)),
            h("td", {}, TEXT.kind(kind)),
            h("td", {}, TEXT.percent(right / tiles.pool.length)),
          );
        }),
      );
      const { caught, missed, accused } = verdictOn(list);
      verdict.textContent = TEXT.verdict(caught, missed, accused);
    },
  };
}
