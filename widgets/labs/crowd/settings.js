// How many simulated people of each kind there are.

import { KINDS } from "../shared/crowd.js";
import { groupPanel } from "../frame/panels.js";
import { focusWithin } from "../frame/view.js";
import { h, uniqueId } from "../shared/dom.js";
import { kinds, LEAST, MOST, MOST_OF_A_KIND, sizeOf } from "./session.js";
import { SETTINGS as TEXT } from "./strings.js";

/** `moved(kind, count)` is called while a slider moves, `settled()` once it rests. Returns { element, show }. */
export function settingsView({ moved, settled }) {
  const rows = kinds.map((kind) => {
    const id = uniqueId("kind");
    const slider = h("input", { id, type: "range", min: 0, max: MOST_OF_A_KIND, step: 1, class: "tc-lab__slider" });
    slider.dataset.kind = kind;
    slider.addEventListener("input", () => moved(kind, Number(slider.value)));
    slider.addEventListener("change", settled);
    // Not an `output`: that is a live region, and the slider already speaks its value.
    const value = h("span", { "aria-hidden": "true", class: "tc-crowd__value" });
    const help = h("small", { id: `${id}-help` }, TEXT.accuracy(KINDS[kind]));
    slider.setAttribute("aria-describedby", help.id);
    const name = h("label", { for: id }, TEXT.names[kind]);
    return { kind, slider, value, row: h("div", { class: "tc-crowd__kind" }, name, help, slider, value) };
  });
  const total = h("p", { class: "tc-crowd__total" });
  const note = h("p", { class: "tc-lab__note" }, `${TEXT.bounds(LEAST, MOST)} ${TEXT.note}`);
  const element = groupPanel(
    "",
    TEXT.title,
    rows.map(({ row }) => row),
    total,
    note,
  );

  return {
    element,
    show({ crowd, session, people }) {
      for (const { kind, slider, value } of rows) {
        slider.value = String(crowd[kind]);
        slider.setAttribute("aria-valuetext", TEXT.spoken(crowd[kind]));
        value.textContent = TEXT.value(crowd[kind]);
      }
      const you = session.ballots.length > 0;
      const outside = people.people.filter(({ kind }) => kind === "person").length - (you ? 1 : 0);
      total.textContent = TEXT.total(sizeOf(crowd), outside, you);
    },
    focus: () => focusWithin(element, rows[0].slider),
  };
}
