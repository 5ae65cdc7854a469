// What the machine takes for what: a table of the test digits, and some that it misread.

import { h, uniqueId } from "../shared/dom.js";
import { scanOf } from "./ballots.js";
import { panel } from "../frame/panels.js";
import { worst } from "./reader.js";
import { CONFUSIONS as TEXT } from "./strings.js";

const NAMED = 3; // confusions put into words
const SHOWN = 12; // misread digits shown
const LABELS = Array.from({ length: 10 }, (_, label) => label);

/** Returns { element, show(result) }, `result` as reader.js gives it, or null. */
export function confusionsView(set) {
  const captionId = uniqueId("confusions");
  const summary = h("p");
  const missing = h("p", { class: "tc-lab__note" });
  const rows = h("tbody");
  const columns = LABELS.map((label) => h("th", { scope: "col", "aria-label": TEXT.reading(label) }, String(label)));
  const corner = h("td", { class: "tc-two-words__corner" }, TEXT.corner);
  const caption = h("p", { class: "tc-lab__note", id: captionId }, TEXT.caption);
  const table = h(
    "table",
    { class: "tc-two-words__matrix", "aria-describedby": captionId, "aria-label": TEXT.title },
    h("thead", {}, h("tr", {}, corner, columns)),
    rows,
  );
  const gallery = h("ul", { class: "tc-two-words__misread" });
  const heading = h("h4", {}, TEXT.gallery);
  const element = panel("tc-two-words__confusions", TEXT.title, summary, missing, table, caption, heading, gallery);

  function show(result) {
    const nothing = result === null;
    for (const part of [missing, table, caption, heading, gallery]) part.hidden = nothing;
    summary.textContent = nothing ? TEXT.waiting : TEXT.summary(worst(result.confusions, NAMED));
    if (nothing) return;
    const unknown = LABELS.filter((label) => !result.model.classes.includes(label));
    missing.hidden = unknown.length === 0;
    if (unknown.length > 0) missing.textContent = TEXT.missing(unknown);
    rows.replaceChildren(...result.confusions.map(row));
    const misread = set.test
      .map((digit, i) => ({ digit, truth: set.truth(digit), ...result.answers[i] }))
      .filter(({ truth, label }) => truth !== label)
      .sort((a, b) => b.share - a.share) // where it was surest: the strangest
      .slice(0, SHOWN);
    heading.hidden = misread.length === 0;
    gallery.replaceChildren(
      ...misread.map(({ digit, truth, label }) => h("li", {}, scanOf(set, digit), TEXT.item(truth, label))),
    );
  }

  return { element, show };
}

function row(counts, truth) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const cells = counts.map((count, label) => {
    const kind = count === 0 ? "none" : label === truth ? "right" : "wrong";
    const cell = h("td", { class: `tc-two-words__count tc-two-words__count--${kind}` }, String(count));
    cell.style.setProperty("--share", `${Math.round((100 * count) / Math.max(1, total))}%`);
    return cell;
  });
  return h("tr", {}, h("th", { scope: "row", "aria-label": TEXT.truth(truth) }, String(truth)), cells);
}
