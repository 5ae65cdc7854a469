// Where codes come in: the text box, files, and the codes to look at again. Scanning is in scanner.js.

import { panel, toolButton } from "../frame/panels.js";
import { h, uniqueId } from "../shared/dom.js";
import { splitLines } from "./codelines.js";
import { readFiles } from "./files.js";
import { asideView, receiptView } from "./receipt.js";
import { PROBLEMS, INBOX as TEXT } from "./strings.js";

const MOST_SHOWN = 40; // problems listed; the box holds them all
const CLIPPED = 60; // characters of one shown
const LONG = 20_000; // characters that the box does not show
const FILES = ".txt,.json,.csv,.xlsx,.docx,.ods,.odt,text/plain,image/*";

/**
 * `changed()` is called as the box changes, `given(lines)` with the content of files, `unread(why)` for files that cannot
 * be read, `remove(problem)`, `repair(problem, code)`, `undo()`; `repairs(problem)` are those of ../shared/repairs.js,
 * `readPicture` is photo.js'. Returns { element, scanner (a place for the
 * camera), read(files), show, … }.
 */
export function inboxView({ changed, given, readPicture, unread, remove, repair, repairs, undo }) {
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
  box.addEventListener("input", changed);
  const chooser = h("input", { type: "file", multiple: true, accept: FILES, hidden: true });
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
  const receipt = receiptView();
  const laid = asideView();
  const element = panel(
    "tc-pooling__inbox",
    TEXT.title,
    h("p", { class: "tc-lab__note", id: leadId }, TEXT.lead),
    h("label", { class: "tc-pooling__label", for: boxId }, TEXT.codes),
    box,
    tools,
    scanner,
    h("p", { class: "tc-lab__note tc-pooling__drop" }, TEXT.drop),
    receipt.element,
    trouble,
    laid.element,
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
  box.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (files.length === 0 && text.length < LONG) return;
    if (files.length > 0 && text !== "") return; // cells of a spreadsheet come as a picture, too
    event.preventDefault();
    if (files.length > 0) void read(files);
    else given(splitLines(text)); // the box would take long to show it
  });

  async function read(files) {
    const { lines, reasons } = await readFiles(files, readPicture);
    if (reasons.length > 0) unread(reasons.join(" "));
    if (lines.length > 0) given(lines);
  }

  /** Replace what the box holds; of `problems`, by their places before, the caret stays by its own. */
  function replace(text, problems) {
    const before = box.value;
    if (text === before) return;
    const caret = before.slice(0, box.selectionStart);
    const row = caret.split("\n").length - 1;
    const column = caret.length - (caret.lastIndexOf("\n") + 1);
    let place = 0;
    for (const { index, line } of problems ?? []) {
      if (index < row) place += line.length + 1;
    }
    place += Math.min(column, problems?.find(({ index }) => index === row)?.line.length ?? 0);
    box.value = text;
    if (problems === null) place = text.length;
    box.setSelectionRange(place, place);
  }

  /** « Groupe 3 : S ou 5 ? », and a button that puts the second there. */
  function offer(problem, one) {
    const mend = toolButton(PROBLEMS.mend(one), () => {
      repair(problem, one.code);
      box.focus();
    });
    return h("span", { class: "tc-pooling__offer" }, PROBLEMS.question(one), " ", mend);
  }

  function show({ problems, aside }, { canUndo, receipt: last, concept }) {
    back.disabled = !canUndo;
    receipt.show(last, concept);
    laid.show(aside);
    trouble.hidden = problems.length === 0;
    heading.textContent = PROBLEMS.title(problems.length);
    list.replaceChildren(
      ...problems.slice(0, MOST_SHOWN).map((problem) => {
        const line = problem.line.trim();
        const text = line.length > CLIPPED ? `${line.slice(0, CLIPPED)}…` : line;
        const fix = toolButton(PROBLEMS.fix, () => {
          box.focus();
          box.setSelectionRange(problem.from, problem.to);
        });
        const drop = toolButton(PROBLEMS.remove, () => {
          remove(problem);
          box.focus();
        });
        fix.setAttribute("aria-label", PROBLEMS.fixNamed(text));
        drop.setAttribute("aria-label", PROBLEMS.removeNamed(text));
        return h(
          "li",
          {},
          h("code", {}, text),
          h("span", {}, problem.message),
          ...repairs(problem).map((one) => offer(problem, one)),
          h("span", {}, fix, drop),
        );
      }),
    );
    const hidden = problems.length - MOST_SHOWN;
    more.hidden = hidden <= 0;
    more.textContent = hidden > 0 ? PROBLEMS.more(hidden) : "";
  }

  return {
    element,
    scanner,
    read,
    show,
    replace,
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
