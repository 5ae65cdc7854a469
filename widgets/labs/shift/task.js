// The task itself: what to look at, and how to answer.

import { isMeant } from "../frame/clicks.js";
import { h, uniqueId } from "../shared/dom.js";
import { generator } from "../shared/random.js";
import { paint, warpedWord } from "../shared/scan.js";
import { ANSWERS } from "./catalogue.js";
import { heading, hints } from "./desk.js";
import { DESK, KINDS } from "./strings.js";

const UNIT = 12; // canvas pixels for one pixel of a scan

/** Elements of the card. `tools`: { sprites, catalogue }; `submit(answer)` is called once the answer is fit. */
export function taskCard({ kind, item }, tools, submit) {
  const text = KINDS[kind];
  const answers = ANSWERS[kind];
  const instruction = h("p", { class: "tc-shift__instruction", id: uniqueId("instruction") }, text.instruction);
  return [
    heading(DESK.task(kind)),
    h("p", { class: "tc-shift__overtime", hidden: true }, DESK.overtime),
    instruction,
    shown(kind, item, text, tools),
    answers ? buttons(answers, text.answers, instruction.id, submit) : field(item, text, submit),
    kind === "digits" ? h("p", { class: "tc-lab__note" }, tools.catalogue.credit) : null,
    answers ? hints([DESK.keys.digits(answers.length)]) : null,
  ].filter((element) => element !== null);
}

function shown(kind, item, text, { sprites, catalogue }) {
  if (item.text) return h("blockquote", { class: "tc-shift__message" }, h("p", {}, item.text));
  const canvas = h("canvas", {
    class: `tc-shift__${kind}`,
    role: "img",
    "aria-label": text.alternative,
    width: catalogue.size,
    height: catalogue.size,
  });
  if (item.cell) sprites.draw(canvas, item.cell);
  else paint(canvas, warpedWord(item.scans, catalogue.levels, UNIT, generator(item.id)));
  return canvas;
}

function buttons(answers, names, labelledBy, submit) {
  return h(
    "div",
    { class: "tc-shift__answers", role: "group", "aria-labelledby": labelledBy },
    answers.map((answer, i) =>
      h(
        "button",
        {
          type: "button",
          class: "tc-shift__answer",
          "data-answer": answer,
          onclick: (event) => isMeant(event) && submit(answer),
        },
        h("kbd", { "aria-hidden": "true" }, String(i + 1)),
        h("span", {}, names[answer]),
      ),
    ),
  );
}

function field({ scans }, text, submit) {
  const errorId = uniqueId("error");
  const input = h("input", {
    class: "tc-shift__input",
    inputmode: "numeric",
    autocomplete: "off",
    maxlength: "8",
    "aria-describedby": errorId,
  });
  const error = h("p", { class: "tc-shift__error", id: errorId, role: "alert" });
  const form = h(
    "form",
    { class: "tc-shift__form" },
    h("label", { class: "tc-lab__field" }, h("span", {}, text.field(scans.length)), input),
    h("button", { class: "tc-lab__main" }, text.send),
    error,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = input.value.replace(/\s/g, "");
    const fits = /^\d+$/.test(answer) && answer.length === scans.length;
    error.textContent = fits ? "" : text.invalid(scans.length);
    input.setAttribute("aria-invalid", String(!fits));
    if (fits) submit(answer);
    else input.focus();
  });
  return form;
}
