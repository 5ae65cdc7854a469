// The small panels: concept, counters, what the work would have cost, tools.

import { pay } from "../captcha/ledger.js";
import { duration } from "../captcha/strings.js";
import { choiceView, named, panel, statsView, tableHead, tableRow, toolButton, toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { countAbout } from "./pool.js";
import { CONCEPT, STATS, TOOLS, WORKED } from "./strings.js";

/** Radio buttons for the concepts, with how many codes each has; `pick(concept)` is called on a choice. */
export function choiceOfConcept(concepts, pick) {
  const options = concepts.map((value) => ({ value, name: CONCEPT.name(value) }));
  const choice = choiceView(CONCEPT.legend, options, pick);
  choice.element.classList.add("tc-pooling__concepts");
  return {
    element: choice.element,
    show(current, pool) {
      choice.show(current);
      for (const concept of concepts) {
        choice.note(concept, CONCEPT.codes(countAbout(pool, concept)));
      }
    },
  };
}

/** The numbers that matter, large enough for the back of the room. */
export function countersView() {
  const names = ["codes", "labels", "minutes", "each"];
  const stats = statsView(names, { name: STATS.name });
  stats.element.classList.add("tc-pooling__stats");
  return {
    element: stats.element,
    show({ students, simulated, labels, seconds }, each) {
      const numbers = { codes: students, labels, minutes: Math.round(seconds / 60), each };
      for (const name of names) {
        stats.show({ [name]: STATS.number(numbers[name], name === "each" ? 1 : 0) });
        stats.rename(name, typeof STATS[name] === "function" ? STATS[name](numbers[name], simulated) : STATS[name]);
      }
    },
  };
}

/** What that time would have cost, at the sourced rates of the first lab's ledger. */
export function workedView() {
  const lead = h("p", { class: "tc-lab__note" });
  const refused = h("p", { class: "tc-lab__note" });
  const rows = h("tbody");
  const table = h("table", { "aria-label": WORKED.title }, tableHead(WORKED.columns), rows);
  const help = h("p", { class: "tc-lab__note" }, WORKED.help);
  return {
    element: panel("tc-pooling__worked", WORKED.title, lead, refused, table, help),
    show({ students, simulated, labels, seconds, refused: grids }, sourcesUrl) {
      lead.textContent = WORKED.lead(labels, students, duration(seconds), simulated);
      refused.textContent = WORKED.refused(grids);
      refused.hidden = grids === 0;
      rows.replaceChildren(
        ...WORKED.rates.map(({ usd, name, source }) =>
          tableRow([name, " (", named(source, sourcesUrl), ")"], WORKED.money(pay(seconds, usd))),
        ),
        tableRow([WORKED.paid], WORKED.zero, "tc-lab__total"),
      );
    },
  };
}

/** Exports, and starting over after asking. `actions`: { csv, json, figure, restart }. */
export function classToolsView(actions) {
  return toolsView("tc-pooling__tools", TOOLS, actions, {
    between: [toolButton(TOOLS.figure, actions.figure)],
    after: [h("p", { class: "tc-lab__note" }, TOOLS.note)],
  });
}
