// The small panels around the card: counters, narrator, tools.

import { h, uniqueId } from "../shared/dom.js";
import { lineById } from "./narrator.js";
import { NARRATOR, STATS, TOOLS, duration } from "./strings.js";

/** A titled box: { element, add(...children) }. */
export function panel(stem, title, ...children) {
  const headingId = uniqueId(stem);
  return h(
    "section",
    { class: `tc-two-words__panel tc-two-words__${stem}`, "aria-labelledby": headingId },
    h("h3", { class: "tc-two-words__title", id: headingId }, title),
    children,
  );
}

/** The three numbers that matter, large. */
export function statsView() {
  const values = { words: h("dd"), settled: h("dd"), accuracy: h("dd") };
  const cells = Object.entries(values).map(([name, value]) => h("div", {}, value, h("dt", {}, STATS[name])));
  const element = h("dl", { class: "tc-two-words__stats", "aria-label": STATS.name }, cells);
  return {
    element,
    show(words, settled, accuracy) {
      values.words.textContent = String(words);
      values.settled.textContent = String(settled);
      values.accuracy.textContent = accuracy === null ? STATS.nothing : STATS.percent(accuracy);
    },
  };
}

/** What the narrator has just said, and the rest to read again. */
export function narratorView() {
  const headingId = uniqueId("narrator");
  const now = h("div", { class: "tc-two-words__speech" });
  const earlier = h("div");
  const before = h("details", {}, h("summary", {}, NARRATOR.before), earlier);
  const heading = h("h3", { class: "tc-two-words__said", id: headingId }, NARRATOR.name);
  const element = h("section", { class: "tc-two-words__narrator", "aria-labelledby": headingId }, heading, now, before);
  return {
    element,
    /** `said`: ids of all lines said; the last `fresh` of them are news. */
    show(said, fresh) {
      const lines = said.map(lineById).filter((line) => line !== null);
      const split = Math.max(0, lines.length - fresh);
      element.hidden = lines.length === 0;
      now.replaceChildren(...lines.slice(split).flatMap(paragraphs));
      before.hidden = split === 0;
      earlier.replaceChildren(...lines.slice(0, split).reverse().flatMap(paragraphs));
    },
  };
}

function paragraphs({ text, question }) {
  const asked = question ? [h("p", { class: "tc-two-words__question" }, question)] : [];
  return [h("p", {}, text), ...asked];
}

/** Export and start over, the latter after asking. `actions`: { csv, json, restart }. */
export function toolsView(actions) {
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-two-words__tool", onclick }, text);
  const csv = tool(TOOLS.csv, actions.csv);
  const json = tool(TOOLS.json, actions.json);
  const ask = tool(TOOLS.restart, () => confirm(true));
  const no = tool(TOOLS.no, () => confirm(false));
  const yes = tool(TOOLS.yes, () => {
    confirm(false);
    actions.restart();
  });
  yes.classList.add("tc-two-words__tool--danger");
  const time = h("p", { class: "tc-two-words__note" });
  const question = h("p", { id: uniqueId("ask") }, TOOLS.ask);
  const dialog = { class: "tc-two-words__confirm", role: "group", "aria-labelledby": question.id, hidden: true };
  const asking = h("div", dialog, question, no, yes);
  asking.addEventListener("keydown", (event) => event.key === "Escape" && confirm(false));
  const row = h("div", { class: "tc-two-words__row" }, csv, json, ask);
  const element = panel("tools", TOOLS.name, time, row, asking);

  function confirm(open) {
    asking.hidden = !open;
    ask.disabled = open;
    (open ? no : ask).focus();
  }

  return {
    element,
    show(votes, seconds) {
      csv.disabled = json.disabled = votes === 0;
      time.textContent = TOOLS.time(duration(seconds));
    },
  };
}

/** A line that names its source, linked to the references where their address is known. */
export function sourced(text, source, url) {
  return [`${text} (`, url ? h("a", { href: url }, source) : source, ")"];
}
