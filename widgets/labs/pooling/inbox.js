// Where codes come in: the text box, files, and the lines to look at again. Scanning is in scanner.js.

import { panel, toolButton } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { linesOfFile } from "./export.js";
import { PROBLEMS, READING, INBOX as TEXT } from "./strings.js";
import { textOf } from "./textfiles.js";

const MOST_SHOWN = 40; // problems listed; the box holds them all
const CLIPPED = 60; // characters of a line shown
const BIGGEST_FILE = 5_000_000;

/**
 * `changed(text)` is called as the box changes, `given(lines)` with the content of files, `unread(why)` for
 * files that cannot be read, `undo()`. Returns { element, scanner (a place for the camera), show, … }.
 */
export function inboxView({ changed, given, unread, undo }) {
  const leadId = uniqueId("inbox-lead");
  const boxId = uniqueId("codes");
  const box = h("textarea", {
    id: boxId,
    class: "tc-pooling__codes",
    rows: "6",
    spellcheck: "false",
    autocomplete: "off",
    autocapitalize: "characters",
    "aria-describedby": leadId,
  });
  box.addEventListener("input", () => changed(box.value));
  const chooser = h("input", { type: "file", multiple: true, accept: ".txt,.json,.csv,text/plain", hidden: true });
  chooser.addEventListener("change", async () => {
    await read([...chooser.files]);
    chooser.value = ""; // the same file again is a change too
  });
  const back = toolButton(TEXT.undo, undo);
  const scanner = h("div", { class: "tc-pooling__scanner" });
  const tools = h(
    "div",
    { class: "tc-lab__row" },
    toolButton(TEXT.files, () => chooser.click()),
    back,
    chooser,
  );
  const heading = h("h4", { class: "tc-lab__subtitle" });
  const list = h("ul", { class: "tc-pooling__problems" });
  const more = h("p", { class: "tc-lab__note" });
  const trouble = h("div", { class: "tc-pooling__trouble", hidden: true }, heading, list, more);
  const element = panel(
    "tc-pooling__inbox",
    TEXT.title,
    h("p", { class: "tc-lab__note", id: leadId }, TEXT.lead),
    h("label", { class: "tc-pooling__label", for: boxId }, TEXT.codes),
    box,
    tools,
    scanner,
    h("p", { class: "tc-lab__note tc-pooling__drop" }, TEXT.drop),
    trouble,
  );
  element.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return; // text dropped goes where text goes
    event.preventDefault();
    element.classList.add("tc-pooling__inbox--over");
  });
  element.addEventListener("dragleave", () => element.classList.remove("tc-pooling__inbox--over"));
  element.addEventListener("drop", (event) => {
    element.classList.remove("tc-pooling__inbox--over");
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    void read([...event.dataTransfer.files]);
  });

  async function read(files) {
    const lines = [];
    const reasons = [];
    for (const file of files) {
      try {
        if (file.size > BIGGEST_FILE) throw new RangeError(file.name);
        const { text, kind } = textOf(new Uint8Array(await file.arrayBuffer()), file.name);
        const found = kind ? null : linesOfFile(text);
        if (found === null) reasons.push(kind ? READING.noText(file.name, kind) : READING.labels(file.name));
        else lines.push(found);
      } catch {
        reasons.push(READING.unread(file.name));
      }
    }
    if (reasons.length > 0) unread(reasons.join(" "));
    if (lines.length > 0) given(lines.flat());
  }

  /** Replace what the box holds by what is left to look at; the caret stays by its line. */
  function keepOnly(problems) {
    const before = box.value;
    const caret = before.slice(0, box.selectionStart);
    const row = caret.split("\n").length - 1;
    const column = caret.length - (caret.lastIndexOf("\n") + 1);
    let place = 0;
    for (const { index, line } of problems) {
      if (index < row) place += line.length + 1;
    }
    place += Math.min(column, problems.find(({ index }) => index === row)?.line.length ?? 0);
    const after = problems.map(({ line }) => line).join("\n");
    if (after === before) return;
    box.value = after;
    box.setSelectionRange(place, place);
  }

  /** Select line number `at` of the box, for the reader to mend. */
  function select(problems, at) {
    const from = problems.slice(0, at).reduce((sum, { line }) => sum + line.length + 1, 0);
    box.focus();
    box.setSelectionRange(from, from + problems[at].line.length);
  }

  function show(problems, canUndo) {
    back.disabled = !canUndo;
    trouble.hidden = problems.length === 0;
    heading.textContent = PROBLEMS.title(problems.length);
    list.replaceChildren(
      ...problems.slice(0, MOST_SHOWN).map(({ line, message }, at) => {
        const text = line.trim().length > CLIPPED ? `${line.trim().slice(0, CLIPPED)}…` : line.trim();
        const fix = toolButton(PROBLEMS.fix, () => {
          keepOnly(problems); // blank lines go, so that lines and problems are one to one
          select(problems, at);
        });
        const remove = toolButton(PROBLEMS.remove, () => {
          keepOnly(problems.filter((_, i) => i !== at));
          box.focus();
          changed(box.value);
        });
        fix.setAttribute("aria-label", PROBLEMS.fixNamed(text));
        remove.setAttribute("aria-label", PROBLEMS.removeNamed(text));
        return h("li", {}, h("code", {}, text), h("span", {}, message), h("span", {}, fix, remove));
      }),
    );
    const hidden = problems.length - MOST_SHOWN;
    more.hidden = hidden <= 0;
    more.textContent = hidden > 0 ? PROBLEMS.more(hidden) : "";
  }

  return {
    element,
    scanner,
    show,
    keepOnly,
    /** What the box holds; setting it asks nothing of `changed`. */
    get text() {
      return box.value;
    },
    set text(value) {
      box.value = value;
    },
    focus: () => box.focus(),
  };
}
