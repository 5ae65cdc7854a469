// Votes made visible: those on the last word, digit by digit, and the digits on which people disagree.

import { h } from "../shared/dom.js";
import { paint, plainScan } from "../shared/scan.js";
import { panel } from "../frame/panels.js";
import { acceptedRounds } from "./session.js";
import { BALLOTS, DISPUTES } from "./strings.js";

const SCAN = 64; // canvas pixels for a digit in a list
const MOST = 12; // disputed digits shown

/** One digit, straight, as a picture with a name (or none where the text around it says it all). */
export function scanOf(set, digit, name = null) {
  const canvas = h("canvas", name === null ? { "aria-hidden": "true" } : { role: "img", "aria-label": name });
  canvas.classList.add("tc-two-words__scan");
  paint(canvas, plainScan(set.scan(digit), set.levels, SCAN));
  return canvas;
}

/** Returns { element, show(session, found, before) }; `before` is what the machine read ahead of the student, or null. */
export function ballotsView(set) {
  const head = h("tr");
  const body = h("tbody");
  const machine = h("p", { class: "tc-lab__note" });
  const table = h("table", { class: "tc-two-words__ballots" }, h("thead", {}, head), body);
  const rule = h("p", { class: "tc-lab__note" }, BALLOTS.rule(set.weights, set.threshold, set.errorRate));
  const element = panel("tc-two-words__count", BALLOTS.title, table, machine, rule);

  function show(session, found, before) {
    const last = acceptedRounds(session).at(-1);
    element.hidden = last === undefined;
    if (!last) return;
    const you = last.by === "student" ? BALLOTS.columns[3] : BALLOTS.standIn;
    const columns = BALLOTS.columns.map((name, place) => (place === 3 ? you : name));
    head.replaceChildren(...columns.map((name) => h("th", { scope: "col" }, name)));
    body.replaceChildren(
      ...set.words[last.word].map((digit, place) => {
        const { cast, ...outcome } = found.get(digit);
        const by = (kind) => BALLOTS.readings(cast.filter((ballot) => ballot.by === kind).map(({ label }) => label));
        const kind = outcome.settled ? "settled" : outcome.disputed ? "disputed" : "waiting";
        return h(
          "tr",
          {},
          h("th", { scope: "row" }, scanOf(set, digit, BALLOTS.scan(place + 1))),
          h("td", {}, by("program")),
          h("td", {}, by("visitor")),
          h("td", {}, String(cast.at(-1).label)),
          h("td", { class: `tc-two-words__outcome tc-two-words__outcome--${kind}` }, BALLOTS.verdict(outcome)),
        );
      }),
    );
    machine.hidden = before === null;
    if (before !== null) {
      const text = before.map(({ label }) => label).join("");
      machine.textContent = BALLOTS.machine(text, Math.min(...before.map(({ share }) => share)));
    }
  }

  return { element, show };
}

/** Returns { element, show(found) }: the latest disputed digits first, unsettled ones before the others. */
export function disputesView(set) {
  const list = h("ul", { class: "tc-two-words__disputes" });
  const note = h("p", { class: "tc-lab__note" });
  const element = panel(
    "tc-two-words__disputed",
    DISPUTES.title,
    h("p", { class: "tc-lab__note" }, DISPUTES.caption),
    list,
    note,
  );

  function show(found) {
    const disputed = [...found].filter(([, { disputed }]) => disputed).reverse();
    disputed.sort(([, a], [, b]) => a.settled - b.settled);
    list.replaceChildren(...disputed.slice(0, MOST).map(([digit, { cast, ...outcome }]) => item(digit, cast, outcome)));
    note.hidden = disputed.length > 0 && disputed.length <= MOST;
    note.textContent = disputed.length === 0 ? DISPUTES.none : DISPUTES.more(disputed.length - MOST);
  }

  function item(digit, cast, outcome) {
    const by = (kind) => cast.filter((ballot) => ballot.by === kind).map(({ label }) => label);
    const last = cast.at(-1);
    const words = { programs: by("program"), visitors: by("visitor"), last: last.label, by: last.by };
    const kind = outcome.settled ? "settled" : "disputed";
    const verdict = h("strong", { class: `tc-two-words__outcome--${kind}` }, DISPUTES.verdict(outcome));
    return h("li", {}, scanOf(set, digit, DISPUTES.scan), h("p", {}, DISPUTES.cast(words), " ", verdict));
  }

  return { element, show };
}
