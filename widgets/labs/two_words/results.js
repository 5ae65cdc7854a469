// What the lab shows once the curtain is up: counters, narrator, curve, count of votes, book, disputes, confusions,
// the moment when the machine can do without people, tools.

import { narratorView } from "../frame/narrator.js";
import { statsView, toolButton, toolsView } from "../frame/panels.js";
import { scored } from "../frame/score.js";
import { h } from "../shared/dom.js";
import { ballotsView, disputesView } from "./ballots.js";
import { bookView } from "./book.js";
import { confusionsView } from "./confusions.js";
import { curveView } from "./curve.js";
import { momentView } from "./moment.js";
import { LINES } from "./narrator.js";
import { acceptedRounds, curveOf, register, training, turningPoint } from "./session.js";
import { STATS, TOOLS, duration } from "./strings.js";

/**
 * Returns { main, side, below, book, show(session, sourcesUrl) }: what goes under the card, beside it, below both.
 * `actions`: { undo, restart, csv, json, hand }; `machine` is the reader of reader.js.
 */
export function resultsView({ set, machine, actions }) {
  const stats = statsView(["words", "settled", "accuracy"], STATS);
  const narrator = narratorView(LINES);
  const curve = curveView(set);
  const count = ballotsView(set);
  const book = bookView(set);
  const disputes = disputesView(set);
  const confusions = confusionsView(set);
  const moment = momentView(set, actions.hand);
  const time = h("p", { class: "tc-lab__note" });
  const tools = toolsView("tc-two-words__tools", TOOLS, actions, { before: [time] });
  const undo = toolButton(TOOLS.undo, actions.undo);
  const main = [count.element, undo];
  const side = h("div", { class: "tc-two-words__side" }, stats.element, narrator.element, curve.element);
  const below = h(
    "div",
    { class: "tc-two-words__below" },
    moment.element,
    book.element,
    confusions.element,
    disputes.element,
    tools.element,
  );

  function show(session, sourcesUrl) {
    narrator.show(session.said);
    const open = session.revealed;
    // Behind the curtain's text, an earlier « Raté ! » would only distract.
    if (!open && session.rounds.at(-1)?.kind === "accepted") narrator.element.hidden = true;
    below.hidden = stats.element.hidden = curve.element.hidden = !open;
    const accepted = acceptedRounds(session);
    undo.hidden = !open || accepted.length === 0;
    count.element.hidden = !open;
    if (!open) return;

    const found = register(session, set);
    const points = curveOf(session, set);
    const settled = training(session, set);
    const result = machine.study(settled);
    const left = set.unknown.filter((digit) => !found.get(digit)?.settled);
    const read = session.handed && result ? machine.read(result.model, left) : [];
    const turning = turningPoint(points, set);
    stats.show({
      words: String(accepted.length),
      settled: String(settled.length),
      accuracy: result === null ? STATS.nothing : scored(result.accuracy * set.test.length, set.test.length),
    });
    curve.show(points);
    count.show(session, found, beforehand(accepted, settled));
    book.show(found, new Map(read.map(({ label }, i) => [left[i], label])), result?.accuracy ?? 0);
    disputes.show(found);
    confusions.show(result);
    const sat = turning === null ? null : machine.sit(result.model);
    moment.show({ result, turning, sat, left: left.length, handed: session.handed, sourcesUrl });
    time.textContent = TOOLS.time(duration(session.rounds.reduce((sum, { seconds }) => sum + seconds, 0)));
    tools.show(accepted.length);
  }

  /** What the machine read in the last word before the student's answer to it, or null if it knew nothing yet. */
  function beforehand(accepted, settled) {
    const last = accepted.at(-1);
    if (!last) return null;
    const own = new Set(set.words[last.word]);
    const earlier = machine.study(settled.filter(({ digit }) => !own.has(digit)));
    return earlier === null ? null : machine.read(earlier.model, set.words[last.word]);
  }

  return { main, side, below, book, show };
}
