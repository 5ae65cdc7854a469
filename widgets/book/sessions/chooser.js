// Choosing the version of the lesson, and starting or resuming it.

import { h } from "../../labs/shared/dom.js";
import { fill } from "./words.js";

/** Returns {element, show(chosen plan, kept state or null), focus()}; `act` has {choose(plan), start(plan), resume(plan)}. */
export function chooserView(plans, words, act) {
  const inputs = plans.map((plan) =>
    h("input", {
      type: "radio",
      name: "tc-session-plan",
      value: plan.name,
      class: "tc-session__input",
      onchange: () => act.choose(plan),
    }),
  );
  const cards = plans.map((plan, n) =>
    h(
      "label",
      { class: "tc-session__choice" },
      inputs[n],
      h(
        "span",
        {},
        h("strong", {}, plan.title),
        h(
          "span",
          { class: "tc-session__summary" },
          fill(words.summary, { minutes: plan.minutes, phases: plan.phases.length }),
        ),
      ),
    ),
  );
  let chosen = plans[0];
  const button = (listener) =>
    h("button", { type: "button", class: "tc-button tc-button--main tc-session__button", onclick: listener });
  const resume = button(() => act.resume(chosen));
  const start = button(() => act.start(chosen));
  const note = h("p", { class: "tc-session__note", hidden: true });
  const refused = h("p", { class: "tc-session__note", hidden: true }, words.refused);
  const element = h(
    "div",
    { class: "tc-session__chooser" },
    h("fieldset", { class: "tc-session__choices" }, h("legend", {}, words.choose), cards),
    h("div", { class: "tc-session__actions" }, resume, start),
    note,
    refused,
  );

  function show(plan, kept) {
    chosen = plan;
    for (const [n, input] of inputs.entries()) {
      input.checked = input.value === plan.name;
      cards[n].hidden = plans[n].variant && !input.checked; // « Ma séance » leads to those
    }
    const own = kept?.plan === plan.name ? kept : null;
    resume.hidden = own === null;
    if (own) resume.textContent = fill(words.resume, { n: own.phase + 1, title: plan.phases[own.phase].title });
    start.textContent = own ? words.restart : words.start;
    start.classList.toggle("tc-button--main", !own);
    const other = kept && !own ? plans.find(({ name }) => name === kept.plan) : null;
    note.hidden = !other;
    if (other) note.textContent = fill(words.replaces, { title: other.title });
  }

  return { element, refused, show, focus: () => (resume.hidden ? start : resume).focus() };
}
