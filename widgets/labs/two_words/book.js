// The book that fills in: every unknown word, its settled digits in type, the others still as scanned.

import { h } from "../shared/dom.js";
import { panel } from "../frame/panels.js";
import { focusWithin } from "../frame/view.js";
import { scanOf } from "./ballots.js";
import { REGISTER } from "./strings.js";

/** Returns { element, show(found, machine, accuracy), focus }; `machine` maps digits that it reads alone to labels. */
export function bookView(set) {
  const caption = h("p", { class: "tc-lab__note" });
  const byMachine = h("p", { class: "tc-lab__note" });
  const cells = new Map(); // digit → { box, state }
  const spoken = new Map(); // word index → its text for screen readers
  const list = h(
    "ol",
    { class: "tc-two-words__book", "aria-label": REGISTER.words },
    set.words.map((digits, word) => {
      const text = h("span", { class: "tc-lab__said" });
      spoken.set(word, text);
      const boxes = digits.map((digit) => {
        const box = h("span", { class: "tc-two-words__cell" });
        cells.set(digit, { box, state: "" });
        return box;
      });
      return h("li", {}, text, h("span", { "aria-hidden": "true" }, boxes));
    }),
  );
  const credit = h("p", { class: "tc-lab__note" }, REGISTER.credit(set.credit));
  const element = panel("tc-two-words__register", REGISTER.title, caption, byMachine, list, credit);

  function show(found, machine, accuracy) {
    const read = [...found.values()];
    const settled = read.filter((digit) => digit.settled).length;
    const disputed = read.filter((digit) => digit.disputed && !digit.settled).length;
    caption.textContent = REGISTER.caption(settled, disputed, set.unknown.length);
    byMachine.hidden = machine.size === 0;
    if (machine.size > 0) byMachine.textContent = REGISTER.byMachine(machine.size, accuracy, set.test.length);
    set.words.forEach((digits, word) => {
      const typed = digits.map((digit) => {
        const outcome = found.get(digit);
        if (outcome?.settled) return fill(digit, "settled", String(outcome.label));
        if (machine.has(digit)) return fill(digit, "machine", String(machine.get(digit)));
        return fill(digit, outcome ? (outcome.disputed ? "disputed" : "waiting") : "unread", REGISTER.open);
      });
      const text = typed.join(" ");
      if (spoken.get(word).textContent !== text) spoken.get(word).textContent = text;
    });
  }

  /** Draw a cell, if it has changed; returns what is read aloud. */
  function fill(digit, kind, text) {
    const cell = cells.get(digit);
    const state = `${kind} ${text}`;
    if (cell.state !== state) {
      const typed = kind === "settled" || kind === "machine";
      cell.box.className = `tc-two-words__cell tc-two-words__cell--${kind}`;
      cell.box.replaceChildren(typed ? text : scanOf(set, digit));
      cell.state = state;
    }
    return text;
  }

  const heading = element.querySelector("h3");
  heading.tabIndex = -1;
  return { element, show, focus: () => focusWithin(element, heading) };
}
