// How far the machine is from reading as well as a simulated visitor; and what happens once it does.

import { h } from "../shared/dom.js";
import { panel, sourced } from "../frame/panels.js";
import { MOMENT as TEXT } from "./strings.js";

/** Returns { element, show({ result, turning, exam, left, handed, sourcesUrl }) }; `hand()` is called on a click. */
export function momentView(set, hand) {
  const goal = 1 - set.errorRate;
  const lead = h("p");
  const meter = h("progress", { max: "1", "aria-label": TEXT.meter });
  const exam = h("p");
  const history = h("ul", { class: "tc-two-words__history" });
  const button = h("button", { type: "button", class: "tc-lab__main", onclick: hand }, TEXT.hand);
  const nothing = h("p", {}, TEXT.nothingLeft);
  const element = panel("tc-two-words__moment", TEXT.title, lead, meter, exam, button, nothing, history);

  return {
    element,
    /** `turning`: the point of the curve where it happened, or null; `exam`: { right, total } or null. */
    show({ result, turning, sat, left, handed, sourcesUrl }) {
      const reached = turning !== null;
      element.classList.toggle("tc-two-words__moment--reached", reached);
      lead.textContent = reached
        ? TEXT.reached(turning, set.errorRate, set.test.length)
        : TEXT.before(result?.accuracy ?? 0, set.errorRate, set.test.length);
      meter.hidden = reached;
      meter.value = Math.min(1, (result?.accuracy ?? 0) / goal);
      exam.hidden = button.hidden = nothing.hidden = history.hidden = !reached;
      if (!reached) return;
      exam.textContent = TEXT.sit(sat);
      button.hidden = handed || left === 0;
      nothing.hidden = left > 0;
      history.replaceChildren(
        ...TEXT.history.map(({ text, source }) =>
          h("li", {}, ...sourced(text.replace(/\.$/, ""), source, sourcesUrl), "."),
        ),
      );
    },
  };
}
