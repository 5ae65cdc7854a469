// What the lab shows once the curtain is up: counters, narrator, curve, gallery, explanation, ledger, code, tools.

import { narratorView } from "../frame/narrator.js";
import { toolButton, toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { curveView } from "./curve.js";
import { dividedView } from "./divided.js";
import { galleryView, verdict } from "./gallery.js";
import { ledgerView } from "./ledger.js";
import { LINES } from "./narrator.js";
import { countersView } from "./panels.js";
import { curveOf, effort, labelsOf } from "./session.js";
import { shareView } from "./share.js";
import { shareCode } from "./sharing.js";
import { RESULTS, SAID, TOOLS } from "./strings.js";
import { whyView } from "./why.js";

/**
 * Returns { acts, side, below, show(session, concept), showRest(session, concept, sourcesUrl) }: buttons, the column beside the grid, what spans both
 * columns. `bet` tells of the student's bet. `actions`: { undo, restart, csv, json, share }; `frame` is the lab's.
 */
export function resultsView({ tileset, sprites, learner, bet, frame, actions }) {
  const { announce } = frame;
  let drawn = null; // { result, concept } on show

  const narrator = narratorView(LINES);
  const acts = h("div", { class: "tc-lab__row", hidden: true });
  const side = h("div", { class: "tc-captcha__side-column" }, bet, narrator.element);
  const below = h("div", { class: "tc-captcha__below", hidden: true });
  let built = null; // all else, which nobody sees before the curtain is up
  const panels = () => (built ??= build());
  frame.whenIdle(panels);

  function build() {
    const stats = countersView();
    const curve = curveView(tileset.test.length);
    const split = dividedView({ tileset, sprites });
    const why = whyView({ tileset, sprites, learner, rest: frame.rest, back: () => gallery.focus() });
    const gallery = galleryView({
      tileset,
      sprites,
      pick: explain,
      announce: (count) => announce(SAID.view(count)),
    });
    const ledger = ledgerView();
    const share = shareView({ root: frame.root, announce, signal: frame.signal, save: actions.share });
    const tools = toolsView("tc-captcha__tools", TOOLS, actions);
    const undo = toolButton(TOOLS.undo, actions.undo);
    acts.append(share.button, undo);
    const waiting = h("p", { class: "tc-lab__note" }, RESULTS.waiting);
    stats.element.hidden = curve.element.hidden = true;
    side.prepend(stats.element);
    side.append(curve.element);
    const model = [waiting, split.element, gallery.element, why.element];
    below.append(...model, ledger.element, share.element, tools.element);
    return { stats, curve, split, why, gallery, ledger, share, tools, waiting };
  }

  function explain(index, asked) {
    const { result, concept } = drawn;
    const { why } = panels();
    why.show(result, concept, index);
    if (!asked) return;
    why.answer();
    const { present, share } = verdict(result.margins[index]);
    announce(SAID.why(index + 1, concept, present, share));
  }

  /** How well the model does now. */
  function show(session, concept) {
    narrator.show(session.said);
    const open = session.revealed;
    // Behind the curtain's text, an earlier « Raté ! » would only distract.
    if (!open && session.rounds.at(-1)?.verified) narrator.element.hidden = true;
    if (!open) {
      below.hidden = acts.hidden = true;
      if (built) built.stats.element.hidden = built.curve.element.hidden = true;
      return;
    }
    const { stats, curve } = panels();
    stats.element.hidden = curve.element.hidden = false;
    const labels = labelsOf(session, tileset, concept);
    acts.hidden = labels.length === 0;
    const curves = Object.fromEntries(tileset.concepts.map((name) => [name, curveOf(session, name)]));
    stats.show(labels.length, curves[concept].at(-1)?.accuracy ?? null, tileset.test.length);
    curve.show(curves, concept);
  }

  /** Why it does, and what it took. */
  function showRest(session, concept, sourcesUrl) {
    below.hidden = !session.revealed;
    if (!session.revealed) return;
    const { split, why, gallery, ledger, share, tools, waiting } = panels();
    const labels = labelsOf(session, tileset, concept);
    const result = learner.study(concept, labels);
    gallery.element.hidden = result === null;
    why.element.hidden = result === null || !tileset.isExplained();
    waiting.hidden = result !== null || labels.length > 0;
    if (result !== null) {
      drawn = { result, concept };
      gallery.show(result, concept);
    }
    split.show(session, concept);
    ledger.show(effort(session), sourcesUrl);
    share.show(shareCode(session, tileset, concept), concept);
    tools.show(effort(session).labels);
  }

  return { acts, side, below, show, showRest };
}
