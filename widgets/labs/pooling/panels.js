// The small panels: motif, counters, what the work would have cost, tools.

import { pay } from "../captcha/ledger.js";
import { duration } from "../captcha/strings.js";
import { h, uniqueId } from "../shared/dom.js";
import { CONCEPT, STATS, TOOLS, WORKED } from "./strings.js";

/** A titled panel. */
export function panel(name, title, ...children) {
  const headingId = uniqueId(name);
  return h(
    "section",
    { class: `tc-pooling__panel tc-pooling__${name}`, "aria-labelledby": headingId },
    h("h3", { class: "tc-pooling__title", id: headingId }, title),
    ...children.flat(),
  );
}

/** Radio buttons for the motifs, with how many codes each has; `pick(concept)` is called on a choice. */
export function conceptView(concepts, pick) {
  const group = uniqueId("pooling-concept");
  const counts = new Map();
  const radios = concepts.map((concept) => {
    const radio = h("input", { type: "radio", name: group, value: concept });
    radio.addEventListener("change", () => pick(concept));
    return radio;
  });
  const options = radios.map((radio) => {
    const count = h("small");
    counts.set(radio.value, count);
    return h("label", { class: "tc-pooling__concept" }, radio, h("span", {}, CONCEPT.name(radio.value)), count);
  });
  const element = h("fieldset", { class: "tc-pooling__concepts" }, h("legend", {}, CONCEPT.legend), options);
  return {
    element,
    show(current, pool) {
      for (const radio of radios) radio.checked = radio.value === current;
      for (const [concept, element] of counts) {
        const count = [...pool.values()].filter((session) => session.concept === concept).length;
        element.textContent = CONCEPT.codes(count);
      }
    },
  };
}

/** The numbers that matter, large enough for the back of the room. */
export function statsView() {
  const names = ["codes", "labels", "minutes", "each"];
  const cells = names.map((name) => ({ name, value: h("dd"), term: h("dt") }));
  const element = h(
    "dl",
    { class: "tc-pooling__stats", "aria-label": STATS.name },
    cells.map(({ value, term }) => h("div", {}, value, term)),
  );
  return {
    element,
    show({ students, labels, seconds }, each) {
      const numbers = { codes: students, labels, minutes: Math.round(seconds / 60), each };
      for (const { name, value, term } of cells) {
        value.textContent = STATS.number(numbers[name], name === "each" ? 1 : 0);
        term.textContent = typeof STATS[name] === "function" ? STATS[name](numbers[name]) : STATS[name];
      }
    },
  };
}

/** What that time would have cost, at the sourced rates of the first lab's ledger. */
export function workedView() {
  const lead = h("p", { class: "tc-pooling__note" });
  const refused = h("p", { class: "tc-pooling__note" });
  const rows = h("tbody");
  const columns = h(
    "tr",
    {},
    WORKED.columns.map((name) => h("th", { scope: "col" }, name)),
  );
  const table = h("table", { "aria-label": WORKED.title }, h("thead", {}, columns), rows);
  const element = panel(
    "worked",
    WORKED.title,
    lead,
    refused,
    table,
    h("p", { class: "tc-pooling__note" }, WORKED.help),
  );
  return {
    element,
    show({ students, labels, seconds, refused: grids }, sourcesUrl) {
      lead.textContent = WORKED.lead(labels, students, duration(seconds));
      refused.textContent = WORKED.refused(grids);
      refused.hidden = grids === 0;
      rows.replaceChildren(
        ...WORKED.rates.map(({ usd, name, source }) => {
          const named = sourcesUrl ? h("a", { href: sourcesUrl }, source) : source;
          return row([name, " (", named, ")"], WORKED.money(pay(seconds, usd)));
        }),
        row([WORKED.paid], WORKED.zero, "tc-pooling__total"),
      );
    },
  };
}

export function row(label, value, name = null) {
  return h("tr", { class: name }, h("th", { scope: "row" }, label), h("td", {}, value));
}

/** Exports, and starting over after asking. `actions`: { csv, json, figure, restart }. */
export function toolsView(actions) {
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-pooling__tool", onclick }, text);
  const [csv, json, figure] = ["csv", "json", "figure"].map((name) => tool(TOOLS[name], actions[name]));
  const ask = tool(TOOLS.restart, () => confirm(true));
  const no = tool(TOOLS.no, () => confirm(false));
  const yes = tool(TOOLS.yes, () => {
    confirm(false);
    actions.restart();
  });
  yes.classList.add("tc-pooling__tool--danger");
  const question = h("p", { id: uniqueId("pooling-ask") }, TOOLS.ask);
  const dialog = { class: "tc-pooling__confirm", role: "group", "aria-labelledby": question.id, hidden: true };
  const asking = h("div", dialog, question, no, yes);
  asking.addEventListener("keydown", (event) => event.key === "Escape" && confirm(false));
  const row = h("div", { class: "tc-pooling__row" }, csv, json, figure, ask);
  const element = panel("tools", TOOLS.name, row, asking, h("p", { class: "tc-pooling__note" }, TOOLS.note));

  function confirm(open) {
    asking.hidden = !open;
    ask.disabled = open;
    (open ? no : ask).focus();
  }

  return { element };
}
