// The small panels around the grid: choice of concept, counters, narrator, tools.

import { h, uniqueId } from "../shared/dom.js";
import { lineById } from "./narrator.js";
import { CONCEPT, NARRATOR, STATS, TOOLS } from "./strings.js";

/** Radio buttons for the concepts; `pick(concept)` is called on a choice. */
export function conceptView(concepts, pick) {
  const group = uniqueId("concept");
  const radios = concepts.map((concept) => {
    const radio = h("input", { type: "radio", name: group, value: concept });
    radio.addEventListener("change", () => pick(concept));
    return radio;
  });
  const options = radios.map((radio) =>
    h(
      "label",
      { class: "tc-captcha__concept" },
      radio,
      h("span", {}, CONCEPT.name(radio.value)),
      h("small", {}, CONCEPT.level(radio.value)),
    ),
  );
  const element = h("fieldset", { class: "tc-captcha__concepts" }, h("legend", {}, CONCEPT.legend), options);
  return {
    element,
    show(current) {
      for (const radio of radios) radio.checked = radio.value === current;
    },
  };
}

/** The three numbers that matter, large. */
export function statsView() {
  const values = { labels: h("dd"), accuracy: h("dd"), paid: h("dd", {}, STATS.money) };
  const cells = Object.entries(values).map(([name, value]) => h("div", {}, value, h("dt", {}, STATS[name])));
  const element = h("dl", { class: "tc-captcha__stats", "aria-label": STATS.name }, cells);
  return {
    element,
    show(labels, accuracy) {
      values.labels.textContent = String(labels);
      values.accuracy.textContent = accuracy === null ? STATS.nothing : STATS.percent(accuracy);
    },
  };
}

/** What the narrator has just said, and the rest to read again. */
export function narratorView() {
  const headingId = uniqueId("narrator");
  const now = h("div", { class: "tc-captcha__speech" });
  const earlier = h("div");
  const before = h("details", {}, h("summary", {}, NARRATOR.before), earlier);
  const heading = h("h3", { class: "tc-captcha__said", id: headingId }, NARRATOR.name);
  const element = h("section", { class: "tc-captcha__narrator", "aria-labelledby": headingId }, heading, now, before);
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
  const asked = question ? [h("p", { class: "tc-captcha__question" }, question)] : [];
  return [h("p", {}, text), ...asked];
}

/** Export and start over, the latter after asking. `actions`: { csv, json, restart }. */
export function toolsView(actions) {
  const headingId = uniqueId("tools");
  const tool = (text, onclick) => h("button", { type: "button", class: "tc-captcha__tool", onclick }, text);
  const csv = tool(TOOLS.csv, actions.csv);
  const json = tool(TOOLS.json, actions.json);
  const ask = tool(TOOLS.restart, () => confirm(true));
  const no = tool(TOOLS.no, () => confirm(false));
  const yes = tool(TOOLS.yes, () => {
    confirm(false);
    actions.restart();
  });
  yes.classList.add("tc-captcha__tool--danger");
  const question = h("p", { id: uniqueId("ask") }, TOOLS.ask);
  const dialog = { class: "tc-captcha__confirm", role: "group", "aria-labelledby": question.id, hidden: true };
  const asking = h("div", dialog, question, no, yes);
  asking.addEventListener("keydown", (event) => event.key === "Escape" && confirm(false));
  const element = h(
    "section",
    { class: "tc-captcha__panel tc-captcha__tools", "aria-labelledby": headingId },
    h("h3", { class: "tc-captcha__title", id: headingId }, TOOLS.name),
    h("div", { class: "tc-captcha__row" }, csv, json, ask),
    asking,
  );

  function confirm(open) {
    asking.hidden = !open;
    ask.disabled = open;
    (open ? no : ask).focus();
  }

  return {
    element,
    show(labels) {
      csv.disabled = json.disabled = labels === 0;
    },
  };
}
