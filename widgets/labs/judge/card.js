// A question, two answers, three buttons; and the machine's bet on the choice, once it lies open.

import { inTurn } from "../frame/clicks.js";
import { focusWithin } from "../frame/view.js";
import { h, uniqueId } from "../shared/dom.js";
import { CARD as TEXT } from "./strings.js";

const KEYS = { a: 1, b: 0, "=": 0.5 };

/**
 * `actions`: { choose(preferred), proceed() }. Returns { element, ask(pair, aim, sealed), open(round, bet), finish(), focus() }, answers
 * being those of answers.js; a bet is { won, chance, words }, `words` telling what it was made on.
 */
export function cardView({ set, actions }) {
  const meant = inTurn();
  const question = h("h3", { class: "tc-judge__question", tabindex: "-1" });
  const instruction = h("p", { class: "tc-judge__instruction", id: uniqueId("instruction") });
  const sealed = h("p", { class: "tc-judge__sealed" }, h("span", { "aria-hidden": "true" }, "✉ "), TEXT.sealed);
  const sides = [1, 0].map((preferred) => {
    const text = h("div", { class: "tc-judge__text", id: uniqueId("answer") });
    const button = choice(TEXT.answer(preferred === 1), preferred, { "aria-describedby": text.id });
    return { preferred, text, button, element: h("div", { class: "tc-judge__answer" }, text, button) };
  });
  const tie = choice(TEXT.tie, 0.5);
  const answers = h(
    "div",
    { class: "tc-judge__answers" },
    sides.map(({ element }) => element),
  );
  const keys = h("span", { class: "tc-lab__note" }, TEXT.keys);
  const between = h("div", { class: "tc-judge__between" }, tie, keys);
  const choices = h("div", { role: "group", "aria-labelledby": instruction.id }, answers, between);
  const verdict = h("h3", { class: "tc-lab__title", tabindex: "-1" });
  const told = h("div", { class: "tc-lab__speech" });
  const go = h("button", { type: "button", class: "tc-lab__main", onclick: meant(actions.proceed) }, TEXT.go);
  const opened = h("div", { class: "tc-judge__opened", hidden: true }, verdict, told, go);
  const end = h("p", { hidden: true }, TEXT.finished);
  const asked = h("p", { class: "tc-lab__note" }, TEXT.asked);
  const element = h("div", { class: "tc-judge__card" }, asked, question, instruction, sealed, choices, opened, end);
  element.addEventListener("keydown", press);

  function choice(name, preferred, attributes = {}) {
    const onclick = meant(() => actions.choose(preferred));
    return h("button", { type: "button", class: "tc-lab__tool tc-judge__choice", onclick, ...attributes }, name);
  }

  function press(event) {
    const preferred = KEYS[event.key.toLowerCase()];
    if (preferred === undefined || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (between.hidden || choices.hidden) return;
    event.preventDefault();
    actions.choose(preferred);
  }

  function show(pair) {
    question.textContent = set.questionOf(pair[0]).ask;
    for (const [i, { text }] of sides.entries()) {
      text.replaceChildren(...written(set.answer(pair[i]).text));
      text.dataset.answer = pair[i];
    }
    for (const part of [asked, question, choices]) part.hidden = false;
    end.hidden = true;
  }

  /** Buttons, or what came of a bet. */
  function turn(isOpen) {
    opened.hidden = !isOpen;
    between.hidden = instruction.hidden = isOpen;
    for (const { button } of sides) button.hidden = isOpen;
  }

  return {
    element,
    ask(pair, aim, isSealed) {
      show(pair);
      turn(false);
      instruction.textContent = TEXT.instruction[aim];
      sealed.hidden = !isSealed;
      for (const { element: side } of sides) side.classList.remove("tc-judge__answer--chosen");
    },
    open({ first, second, preferred }, { won, chance, words }) {
      show([first, second]);
      turn(true);
      sealed.hidden = true;
      for (const side of sides) side.element.classList.toggle("tc-judge__answer--chosen", side.preferred === preferred);
      verdict.textContent = TEXT.opened(won);
      const likelier = chance >= 0.5;
      told.replaceChildren(
        h("p", {}, TEXT.bet(likelier, likelier ? chance : 1 - chance)),
        h("p", {}, TEXT.chosen(preferred)),
        h("p", {}, TEXT.reasons(words)),
      );
    },
    finish() {
      for (const part of [asked, question, instruction, sealed, choices, opened]) part.hidden = true;
      end.hidden = false;
    },
    focus() {
      const target = [verdict, question].find((heading) => heading.getClientRects().length > 0);
      if (target) focusWithin(element, target);
    },
  };
}

/** A text as elements: lines that begin with a dash are a list. */
export function written(text) {
  const [lead, ...items] = text.split("\n- ");
  return [
    h("p", {}, lead),
    ...(items.length > 0
      ? [
          h(
            "ul",
            {},
            items.map((item) => h("li", {}, item)),
          ),
        ]
      : []),
  ];
}
