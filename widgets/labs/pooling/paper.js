// Sheets of the unplugged CAPTCHA, typed in: a sheet's code, its ticks, and out comes a share code.

import { BLOCK, deal } from "../shared/deals.js";
import { h, uniqueId } from "../shared/dom.js";
import { encodeShareCode } from "../shared/sharecode.js";
import { decodeSheetCode, sheetSession, sheetTicks } from "../shared/sheetcode.js";
import { PAPER as TEXT } from "./strings.js";

/** Seconds for minutes as written (« 4,5 »); 0 for nothing; null for what is no such number. */
export function secondsOf(minutes) {
  const text = minutes.trim().replace(",", ".");
  if (text === "") return 0;
  return /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Math.round(60 * Number(text)) : null;
}

/**
 * `pooled()` gives the pool (Map: code → session); `add(code, replaced, said)` takes a sheet's code, in the place of
 * an earlier entry of the same sheet if `replaced` is its code. Returns { element }.
 */
export function paperView({ tileset, sprites, edition, pooled, add }) {
  const problemId = uniqueId("paper-problem");
  const code = field(TEXT.code, { autocapitalize: "characters", "aria-describedby": problemId });
  const minutes = field(TEXT.minutes, { inputmode: "decimal", "aria-describedby": problemId });
  const problem = h("p", { class: "tc-lab__notice", id: problemId, hidden: true });
  const heading = h("p", { class: "tc-pooling__sheet-name" });
  const grids = h("div", { class: "tc-pooling__sheet-grids" });
  const submit = h("button", { type: "submit", class: "tc-lab__tool", hidden: true });
  const form = h(
    "form",
    { novalidate: true },
    h("div", { class: "tc-lab__row" }, code.element, minutes.element),
    problem,
    heading,
    sprites.beside(grids),
    grids,
    submit,
  );
  const lead = h("p", { class: "tc-lab__note" }, TEXT.lead);
  const element = h("details", { class: "tc-pooling__paper" }, h("summary", {}, TEXT.title), lead, form);
  let shown = null; // { sheet, boxes, replaced }

  code.input.addEventListener("input", () => read(false));
  code.input.addEventListener("change", () => read(true));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    enter();
  });

  /** Show the grids of the sheet whose code stands there. Half a code is no mistake until it is left. */
  function read(left) {
    try {
      const sheet = decodeSheetCode(code.input.value, edition);
      say("");
      if (shown?.sheet.hand !== sheet.hand || shown.sheet.concept !== sheet.concept) show(sheet);
    } catch (error) {
      if (!error.reason) throw error;
      clear();
      const blank = error.reason === "empty";
      say(!blank && (left || error.reason !== "length") ? error.message : "", code.input);
    }
  }

  function show(sheet) {
    const earlier = [...pooled()]
      .map(([text, session]) => [text, sheetTicks(sheet, session)])
      .find(([, ticks]) => ticks);
    const [replaced, ticks] = earlier ?? [null, null];
    const order = deal(sheet.hand, tileset.unlabelled.length);
    const boxes = [];
    const groups = Array.from({ length: sheet.grids }, (_, grid) => {
      const places = order.slice(grid * BLOCK, (grid + 1) * BLOCK);
      const row = places.map((place, i) => tick(tileset.unlabelled[place], ticks?.[grid][i] ?? false));
      boxes.push(row.map(({ box }) => box));
      const legend = h("legend", {}, TEXT.grid(grid + 1, Math.floor(places[0] / BLOCK)));
      return h(
        "fieldset",
        { class: "tc-pooling__sheet-grid" },
        legend,
        h(
          "div",
          {},
          row.map(({ label }) => label),
        ),
      );
    });
    heading.textContent = replaced === null ? TEXT.sheet(sheet.number, sheet.concept) : TEXT.again(sheet.number);
    submit.textContent = replaced === null ? TEXT.add : TEXT.replace;
    submit.hidden = false;
    grids.replaceChildren(...groups);
    shown = { sheet, boxes, replaced };
  }

  function tick(tile, checked) {
    const name = TEXT.tile(Number(tile.slice(1)));
    const box = h("input", { type: "checkbox", checked });
    const canvas = h("canvas", { width: tileset.size, height: tileset.size, "aria-hidden": "true" });
    sprites.draw(canvas, tileset.position(tile));
    return { box, label: h("label", { class: "tc-pooling__tick" }, canvas, h("span", {}, box, name)) };
  }

  function enter() {
    read(true);
    if (shown === null) {
      if (code.input.value.trim() === "") say(TEXT.missing, code.input);
      return code.input.focus();
    }
    const seconds = secondsOf(minutes.input.value);
    if (seconds === null) {
      say(TEXT.badMinutes, minutes.input);
      return minutes.input.focus();
    }
    const ticks = shown.boxes.map((row) => row.map((box) => box.checked));
    const session = sheetSession(shown.sheet, ticks, seconds);
    if (session === null) {
      say(TEXT.nothing);
      return shown.boxes[0][0].focus();
    }
    const { sheet, replaced } = shown;
    code.input.value = "";
    clear();
    say("");
    add(encodeShareCode(session), replaced);
    heading.textContent = TEXT.entered(sheet.number, session.rounds.length, sheet.grids);
    code.input.focus(); // the next sheet
  }

  function clear() {
    shown = null;
    heading.textContent = "";
    grids.replaceChildren();
    submit.hidden = true;
  }

  function say(message, input = null) {
    problem.textContent = message;
    problem.hidden = message === "";
    for (const one of [code.input, minutes.input]) one.setAttribute("aria-invalid", one === input && message !== "");
  }

  return { element };
}

function field(label, attributes) {
  const input = h("input", {
    type: "text",
    class: "tc-pooling__field",
    autocomplete: "off",
    spellcheck: "false",
    ...attributes,
  });
  return { input, element: h("label", { class: "tc-pooling__labelled" }, h("span", {}, label), input) };
}
