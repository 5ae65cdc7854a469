// The CAPTCHA itself: two words, one field; and what it turns into once the curtain lifts.

import { named, toolButton } from "../frame/panels.js";
import { focusWithin } from "../frame/view.js";
import { h, uniqueId } from "../shared/dom.js";
import { generator } from "../shared/random.js";
import { paint, warpedWord } from "../shared/scan.js";
import { readAnswer } from "./answer.js";
import { CARD as TEXT, CURTAIN, PROBLEM } from "./strings.js";

const UNIT = 12; // canvas pixels for one pixel of a scan: sharp on dense screens too

/**
 * `actions`: { verify(first, second, byStandIn), skip(), standIn() → text, ten(), proceed(), takeBack() }.
 * Returns { element, ask, reveal, finish, refuse, open, focus }.
 */
export function cardView({ set, actions }) {
  let lengths = [0, 0];
  let filled = null; // what the stand-in typed, as long as it stands

  const words = h("div", { class: "tc-two-words__words" });
  const error = h("p", { class: "tc-two-words__error", id: uniqueId("error"), role: "alert" });
  const hint = h("span", { class: "tc-lab__note", id: uniqueId("hint") });
  const field = h("input", {
    type: "text",
    id: uniqueId("answer"),
    class: "tc-two-words__field",
    inputmode: "numeric",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: "40",
    "aria-describedby": `${hint.id} ${error.id}`,
  });
  const verify = h("button", { type: "submit", class: "tc-lab__main" }, TEXT.verify);
  const ten = toolButton(TEXT.ten, actions.ten);
  const help = h(
    "details",
    {},
    h("summary", {}, TEXT.unseen),
    h("p", {}, TEXT.unseenText(set.errorRate)),
    h("div", { class: "tc-lab__row" }, toolButton(TEXT.standIn, fill), ten),
  );
  const label = h("label", { for: field.id }, TEXT.label);
  const entry = h("div", { class: "tc-two-words__entry" }, field, verify);
  const form = h("form", { novalidate: true, onsubmit: submit }, label, hint, entry, error);
  const skip = toolButton(TEXT.skip, actions.skip);
  const asked = h("div", { class: "tc-two-words__asked" }, form, skip, help);
  const after = h("div", { class: "tc-two-words__after", hidden: true });
  const head = h("p", { class: "tc-two-words__head" }, h("strong", {}, TEXT.instruction), h("span", {}, TEXT.detail));
  const element = h("div", { class: "tc-two-words__card" }, head, words, asked, after);

  function submit(event) {
    event.preventDefault();
    const answer = readAnswer(field.value, lengths);
    if (answer.problem) {
      field.setAttribute("aria-invalid", "true");
      error.textContent = PROBLEM[answer.problem](answer, lengths);
      field.focus();
    } else actions.verify(...answer.words, field.value === filled);
  }

  function fill() {
    field.value = filled = actions.standIn();
    clearError();
    verify.focus();
  }

  function clearError() {
    field.removeAttribute("aria-invalid");
    error.textContent = "";
  }

  /** The words of `challenge`, drawn in an order and with a warp that its digits alone decide. */
  function draw({ word, control, controlFirst }) {
    const unknown = set.words[word];
    const pair = controlFirst ? [control, unknown] : [unknown, control];
    lengths = pair.map((digits) => digits.length);
    words.replaceChildren(
      ...pair.map((digits, place) => {
        const canvas = h("canvas", { role: "img", "aria-label": TEXT.word(place, digits.length) });
        paint(canvas, warpedWord(digits.map(set.scan), set.levels, UNIT, generator(digits.join())));
        canvas.style.flexGrow = String(canvas.width);
        return h("div", { class: "tc-two-words__word", "data-digits": digits.join(" ") }, canvas);
      }),
    );
  }

  return {
    element,
    /** Show two new words. */
    ask(challenge) {
      draw(challenge);
      hint.textContent = TEXT.hint(lengths[0] + lengths[1]);
      field.value = "";
      filled = null;
      clearError();
      words.hidden = asked.hidden = false;
      after.hidden = true;
      element.classList.remove("tc-two-words__card--open");
    },
    /** Tell which of the round's words was the control. */
    reveal(round, failures, sourcesUrl, takeFocus) {
      draw(round);
      [...words.children].forEach((box, place) => {
        const isControl = (place === 0) === round.controlFirst;
        const kind = isControl ? "control" : "unknown";
        box.append(h("span", { class: `tc-two-words__badge tc-two-words__badge--${kind}` }, CURTAIN[kind]));
      });
      const title = h("h3", { class: "tc-lab__title", tabindex: "-1" }, CURTAIN.title);
      const links = CURTAIN.sources.flatMap((source, i) => [i > 0 ? " ; " : "", named(source, sourcesUrl)]);
      after.replaceChildren(
        title,
        h("p", {}, CURTAIN.lead(round.controlFirst)),
        h("p", {}, CURTAIN.rule(failures), " (", ...links, ")"),
        h("button", { type: "button", class: "tc-lab__main", onclick: actions.proceed }, CURTAIN.go),
      );
      asked.hidden = true;
      words.hidden = after.hidden = false;
      element.classList.add("tc-two-words__card--open");
      if (takeFocus) focusWithin(element, title);
    },
    /** No more words: every one typed, or the rest left to the machine. */
    finish(handed) {
      const back = { type: "button", class: "tc-lab__main", onclick: actions.takeBack };
      const text = h("p", {}, handed ? TEXT.handed : TEXT.readAll);
      after.replaceChildren(text, ...(handed ? [h("button", back, TEXT.takeBack)] : []));
      words.hidden = asked.hidden = true;
      after.hidden = false;
      element.classList.remove("tc-two-words__card--open");
    },
    refuse() {
      error.textContent = TEXT.failed;
    },
    /** Ten words at once are offered to those who have understood what one is. */
    open(revealed) {
      ten.hidden = !revealed;
    },
    focus() {
      const target = asked.hidden ? after.querySelector("button") : field;
      if (target) focusWithin(element, target);
    },
  };
}
