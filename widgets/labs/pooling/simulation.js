// The simulated class: to try the page with, and to set one's own code beside. Nobody clicked it, and the page says so.

import { codeOnDevice } from "../captcha/sharing.js";
import { panel, tableHead, tableRow, toolButton } from "../frame/panels.js";
import { MARGIN } from "../frame/strings.js";
import { h, uniqueId } from "../shared/dom.js";
import { OWN, SIMULATION as TEXT } from "./simulation_strings.js";

/** The codes of nobody: a Set, for all concepts. */
export function simulatedCodes({ codes }) {
  return new Set(Object.values(codes).flat());
}

/**
 * Where the class is put in and taken out again. `simulated` is what Python knows of it, `acts`: { add, remove, own(code) }. Returns
 * { element, show(pool, concept) }; `ownCode(concept)` gives the reader's own code, null for none.
 */
export function simulationView({ simulated, ownCode, acts }) {
  const all = simulatedCodes(simulated);
  const students = simulated.habits.reduce((sum, { count }) => sum + count, 0);
  const habits = TEXT.habits(simulated.habits.map(TEXT.habit));
  const isIn = (pool) => [...all].some((code) => pool.has(code));
  let inside = false;
  let own = null;

  const titleId = uniqueId("simulation");
  const toggle = toolButton(TEXT.add, () => (inside ? acts.remove() : acts.add()));
  const add = toolButton(TEXT.own, () => {
    acts.own(own);
    toggle.focus(); // the button goes
  });
  const note = h("p", { class: "tc-lab__note" });
  const element = h(
    "div",
    { class: "tc-pooling__simulation", role: "group", "aria-labelledby": titleId },
    h("p", { class: "tc-lab__subtitle", id: titleId }, TEXT.title),
    h("p", { class: "tc-lab__note" }, TEXT.lead(students, simulated.grids, habits)),
    h("div", { class: "tc-lab__row" }, toggle, add),
    note,
  );

  return {
    element,
    show(pool, concept) {
      inside = isIn(pool);
      toggle.textContent = inside ? TEXT.remove : TEXT.add;
      own = ownCode(concept);
      const counted = own !== null && pool.has(own);
      add.hidden = own === null || counted;
      note.textContent = own === null ? "" : counted ? TEXT.ownIn : TEXT.ownNote;
    },
  };
}

/** The code of what the reader did in Atelier CAPTCHA on this device, kept under `key`; null without. */
export function ownCodeOf(key, tileset) {
  return (concept) => (key === "" ? null : codeOnDevice(key, tileset, concept || tileset.concepts[0]));
}

/** What the reader's own code changes (own.js). Returns { element, show(own) }. */
export function ownView() {
  const lead = h("p", { class: "tc-lab__note" });
  const rows = h("tbody");
  const table = h("table", { "aria-label": OWN.title }, tableHead(OWN.columns), rows);
  const verdict = h("p", { class: "tc-pooling__verdict" });
  const changed = h("p");
  const caution = h("p", { class: "tc-lab__note" });
  const element = panel("tc-pooling__own", OWN.title, lead, table, verdict, changed, caution);
  return {
    element,
    show(found) {
      element.hidden = found === null;
      if (found === null) return;
      const { own, simulated, withOwn, without } = found;
      for (const part of [table, verdict, changed, caution]) part.hidden = own === 0;
      lead.textContent = own === 0 ? OWN.none : OWN.lead(own, simulated);
      if (own === 0) return;
      const score = (share) => MARGIN.score(share * found.tests, found.tests);
      rows.replaceChildren(tableRow([OWN.with], score(withOwn)), tableRow([OWN.without], score(without)));
      verdict.textContent = OWN.verdict(withOwn, without, found.pair);
      changed.textContent = OWN.changed(found.changed);
      caution.textContent = OWN.caution(found.tests);
    },
  };
}
