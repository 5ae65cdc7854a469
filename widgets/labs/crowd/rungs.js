// The ladder: a row a rung, what the last one does, and the button that climbs.

import { groupPanel, tableHead, withSources } from "../frame/panels.js";
import { isMeant } from "../frame/clicks.js";
import { focusWithin } from "../frame/view.js";
import { MARGIN } from "../frame/strings.js";
import { h } from "../shared/dom.js";
import { paired } from "../shared/margin.js";
import { rightByWorker } from "./ladder.js";
import { isVoting, STEPS } from "./session.js";
import { LADDER as TEXT, STEP_NAMES } from "./strings.js";

/** `climb()` is called for the next rung; `bet` (bet.js) is placed before the first. Returns { element, show, focus }. */
export function rungsView({ bet, climb }) {
  const rows = STEPS.map((step) => {
    const cells = { right: h("td"), accuracy: h("td") };
    const row = h("tr", {}, h("th", { scope: "row" }, STEP_NAMES[step]), cells.right, cells.accuracy);
    return { row, cells };
  });
  const body = h(
    "tbody",
    {},
    rows.map(({ row }) => row),
  );
  const table = h("table", { class: "tc-crowd__ladder" }, tableHead(TEXT.columns), body);
  const how = h("p", { tabindex: "-1", class: "tc-crowd__how" });
  const since = h("p", { class: "tc-lab__note" });
  const next = h("p", { class: "tc-lab__question" });
  const go = h("button", { type: "button", class: "tc-lab__main" }, TEXT.go);
  go.addEventListener("click", (event) => isMeant(event) && climb());
  const note = h("p", { class: "tc-lab__note" });
  const element = groupPanel("", TEXT.title, bet.line, how, table, since, next, bet.form, go, note);

  return {
    element,
    show({ session, results, people, tiles, url }) {
      const total = tiles.pool.length;
      for (const [i, { row, cells }] of rows.entries()) {
        const result = results[i];
        row.classList.toggle("tc-crowd__current", i === results.length - 1);
        cells.right.replaceChildren(...(result ? bar(TEXT.right(result.right, total), result.share) : [TEXT.unknown]));
        cells.accuracy.replaceChildren(
          ...(result
            ? bar(MARGIN.score(result.accuracy * tiles.test.length, tiles.test.length), result.accuracy)
            : [TEXT.unknown]),
        );
      }
      const last = results.at(-1);
      how.hidden = last === undefined;
      if (last) how.replaceChildren(...explanation(last, people, total, url));
      const before = results.at(-2);
      since.hidden = before === undefined;
      if (before) since.textContent = difference(before, last);
      next.textContent = TEXT.next[session.step];
      next.hidden = isVoting(session);
      go.hidden = session.step === STEPS.length || isVoting(session);
      note.textContent = TEXT.note(total, tiles.test.length);
    },
    focus: () => focusWithin(element, go.hidden ? how : go),
  };
}

function explanation(result, people, total, url) {
  const name = h("strong", {}, STEP_NAMES[result.step]);
  if (result.step === "one") {
    const each = rightByWorker(people);
    const range = TEXT.how.range(Math.min(...each), Math.max(...each), total);
    return [name, ". ", ...TEXT.how.one(1), range];
  }
  const parts = [name, ". ", ...withSources(TEXT.how[result.step], url)];
  return result.step === "dawid-skene" ? [...parts, " ", TEXT.iterations(result.iterations)] : parts;
}

/** Whether a rung does better than the one before, on the same images. */
function difference(before, last) {
  const found = ["rightLabels", "rightTests"].map((which) => paired(before[which], last[which]));
  return TEXT.since(STEP_NAMES[before.step], ...found);
}

function bar(text, share) {
  const filled = h("span", { class: "tc-lab__meter-fill", style: `inline-size: ${(100 * share).toFixed(1)}%` });
  return [text, h("span", { class: "tc-lab__meter", "aria-hidden": "true" }, filled)];
}
