// The small panels that labs have in common: titled boxes, counters, choices, tools.

import { h, uniqueId } from "../shared/dom.js";
import { TOOLS } from "./strings.js";

/** A titled region of the lab, with the class `className` beside its own. */
export function panel(className, title, ...children) {
  return titled("section", { class: `tc-lab__panel ${className}` }, title, children);
}

/** The same as a group, where regions would be too many landmarks. */
export function groupPanel(className, title, ...children) {
  return titled("div", { class: `tc-lab__panel ${className}`.trim(), role: "group" }, title, children);
}

/** A region under a title of the lab: its own is one level lower. */
export function subpanel(className, title, ...children) {
  const attributes = { class: `tc-lab__panel ${className}`.trim() };
  return titled("section", attributes, title, children, ["h4", "tc-lab__subtitle"]);
}

function titled(tag, attributes, title, children, [level, look] = ["h3", "tc-lab__title"]) {
  const id = uniqueId("panel");
  const heading = h(level, { class: look, id }, title);
  return h(tag, { ...attributes, "aria-labelledby": id }, heading, ...children.flat());
}

/**
 * The numbers that matter, large. `strings` names the list (`name`) and each of `names`; `show({ name: text })`, or
 * { name: [text, element] }.
 */
export function statsView(names, strings) {
  const values = Object.fromEntries(names.map((name) => [name, { value: h("dd"), term: h("dt", {}, strings[name]) }]));
  const cells = Object.values(values).map(({ value, term }) => h("div", {}, value, term));
  return {
    element: h("dl", { class: "tc-lab__stats", "aria-label": strings.name }, cells),
    show(texts) {
      for (const [name, text] of Object.entries(texts)) values[name].value.replaceChildren(...[text].flat());
    },
    /** Another name for a number, where it depends on it (« 1 étiquette »). */
    rename(name, text) {
      values[name].term.textContent = text;
    },
  };
}

/** Radio buttons in boxes, [{ value, name, note }]: `pick(value)` on a choice; `show(value)`; `note(value, text)`. */
export function choiceView(legend, options, pick) {
  const group = uniqueId("choice");
  const notes = new Map();
  const radios = options.map(({ value, name, note }) => {
    const radio = h("input", { type: "radio", name: group, value });
    radio.addEventListener("change", () => pick(value));
    notes.set(value, h("small", {}, note));
    return { radio, label: h("label", { class: "tc-lab__choice" }, radio, h("span", {}, name), notes.get(value)) };
  });
  const labels = radios.map(({ label }) => label);
  return {
    element: h("fieldset", { class: "tc-lab__choices" }, h("legend", {}, legend), labels),
    show(current) {
      for (const { radio } of radios) radio.checked = radio.value === current;
    },
    note(value, text) {
      notes.get(value).textContent = text;
    },
  };
}

/** A button that is no main one. */
export function toolButton(text, onclick) {
  return h("button", { type: "button", class: "tc-lab__tool", onclick }, text);
}

/**
 * A button that starts over, and what asks before. `confirmed()` is called after « Oui ». Returns { button, asking }:
 * two elements to place.
 */
export function restartControls({ text = TOOLS.restart, ask: question }, confirmed) {
  const button = toolButton(text, () => open(true));
  const no = toolButton(TOOLS.no, () => open(false));
  const yes = toolButton(TOOLS.yes, () => {
    open(false);
    confirmed();
  });
  yes.classList.add("tc-lab__tool--danger");
  const asked = h("p", { id: uniqueId("ask") }, question);
  const dialog = { class: "tc-lab__confirm", role: "group", "aria-labelledby": asked.id, hidden: true };
  const asking = h("div", dialog, asked, no, yes);
  asking.addEventListener("keydown", (event) => event.key === "Escape" && open(false));

  function open(shown) {
    asking.hidden = !shown;
    button.disabled = shown;
    (shown ? no : button).focus();
  }

  return { button, asking };
}

/**
 * The panel of tools: files, then starting over. `strings`: { name, ask }; `actions`: { csv, json, restart }; `more`
 * are elements that come between. Returns { element, show(count) }, which makes files possible once there is something.
 */
export function toolsView(className, strings, actions, { before = [], between = [], after = [] } = {}) {
  const files = [toolButton(TOOLS.csv, actions.csv), toolButton(TOOLS.json, actions.json)];
  const { button, asking } = restartControls(strings, actions.restart);
  const row = h("div", { class: "tc-lab__row" }, files, between, button);
  return {
    element: panel(className, strings.name, ...before, row, asking, ...after),
    show(count) {
      for (const file of files) file.disabled = count === 0;
    },
  };
}

/**
 * Tools in one row: undo, files, then `last`, what starts over. `strings`: { name, undo }; `actions`: { undo, csv, json }.
 * Returns { element, show(canUndo) }.
 */
export function toolsRow(strings, actions, last) {
  const undo = toolButton(strings.undo, actions.undo);
  const files = [toolButton(TOOLS.csv, actions.csv), toolButton(TOOLS.json, actions.json)];
  const row = { class: "tc-lab__row tc-lab__tools", role: "group", "aria-label": strings.name };
  return {
    element: h("div", row, undo, files, last),
    show: (canUndo) => (undo.disabled = !canUndo),
  };
}

/** A line of a table: its name, then its value. */
export function tableRow(label, value, className = null) {
  return h("tr", { class: className }, h("th", { scope: "row" }, label), h("td", {}, value));
}

export function tableHead(columns) {
  const cells = columns.map((name) => h("th", { scope: "col" }, name));
  return h("thead", {}, h("tr", {}, cells));
}

/** Text whose parts are strings or { source }: a link to the page of references if `url` is known. */
export function withSources(parts, url) {
  return parts.map((part) => (part.source === undefined ? part : named(part.source, url)));
}

/** « text (source) », the source linked where its address is known. */
export function sourced(text, source, url) {
  return [`${text} (`, named(source, url), ")"];
}

/** A source's name, linked where its address is known. */
export function named(source, url) {
  return url ? h("a", { href: url }, source) : source;
}
