// The choice just made: why, for who wants to say; and, where truth is looked for, which answer was right.

import { h, uniqueId } from "../shared/dom.js";
import { REASONS } from "./session.js";
import { LAST as TEXT } from "./strings.js";

/** Returns { element, show(session) }; `reason(id)` is called on a choice, "" for none. */
export function lastView({ set, reason }) {
  const options = [["", TEXT.none], ...REASONS.map((id) => [id, TEXT.reasons[id]])];
  const select = h(
    "select",
    { id: uniqueId("why"), class: "tc-judge__why" },
    options.map(([value, words]) => h("option", { value }, words)),
  );
  select.addEventListener("change", () => reason(select.value));
  const truth = h("p", { class: "tc-lab__note" });
  const label = h("label", { for: select.id }, TEXT.why);
  const element = h("div", { class: "tc-judge__last" }, truth, h("p", {}, label, select));

  return {
    element,
    show({ rounds }) {
      const last = rounds.at(-1);
      element.hidden = last === undefined;
      if (!last) return;
      select.value = last.why;
      truth.hidden = last.aim !== "truth";
      const [first, second] = [last.first, last.second].map((id) => TEXT.verdicts[set.answer(id).verdict]);
      truth.textContent = TEXT.truth(last.preferred, first, second);
    },
  };
}
