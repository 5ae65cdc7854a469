// What the lab shows once the curtain is up: counters, narrator, curve, gallery, explanation, ledger, code, tools.

import { narratorView } from "../frame/narrator.js";
import { toolButton, toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { curveView } from "./curve.js";
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
 * Returns { undo, side, below, show(session, concept, sourcesUrl) }: a button, the column beside the grid,
 * what spans both columns. `bet` tells of the student's bet. `actions`: { undo, restart, csv, json, share }; `announce(text)` speaks.
 */
export function resultsView({ tileset, sprites, learner, bet, announce, actions }) {
  let drawn = null; // { result, concept } on show

  const stats = countersView();
  const narrator = narratorView(LINES);
  const curve = curveView();
  const why = whyView({ tileset, sprites, learner, back: () => gallery.focus() });
  const gallery = galleryView({
    tileset,
    sprites,
    pick: explain,
    announce: (count) => announce(SAID.view(count)),
  });
  const ledger = ledgerView();
  const share = shareView({ announce, save: actions.share });
  const tools = toolsView("tc-captcha__tools", TOOLS, actions);
  const undo = toolButton(TOOLS.undo, actions.undo);
  const waiting = h("p", { class: "tc-lab__note" }, RESULTS.waiting);
  const side = h("div", { class: "tc-captcha__side-column" }, stats.element, bet, narrator.element, curve.element);
  const model = [waiting, gallery.element, why.element];
  const below = h("div", { class: "tc-captcha__below" }, model, ledger.element, share.element, tools.element);

  function explain(index, asked) {
    const { result, concept } = drawn;
    why.show(result, concept, index);
    if (!asked) return;
    why.answer();
    const { present, share } = verdict(result.margins[index]);
    announce(SAID.why(index + 1, concept, present, share));
  }

  function show(session, concept, sourcesUrl) {
    narrator.show(session.said);
    const open = session.revealed;
    // Behind the curtain's text, an earlier « Raté ! » would only distract.
    if (!open && session.rounds.at(-1)?.verified) narrator.element.hidden = true;
    below.hidden = stats.element.hidden = curve.element.hidden = !open;
    const labels = labelsOf(session, tileset, concept);
    undo.hidden = !open || labels.length === 0;
    if (!open) return;

    const curves = Object.fromEntries(tileset.concepts.map((name) => [name, curveOf(session, name)]));
    const result = learner.study(concept, labels);
    stats.show(labels.length, curves[concept].at(-1)?.accuracy ?? null);
    curve.show(curves, concept, tileset.test.length);
    gallery.element.hidden = why.element.hidden = result === null;
    waiting.hidden = result !== null;
    if (result !== null) {
      drawn = { result, concept };
      gallery.show(result, concept);
    }
    ledger.show(effort(session), sourcesUrl);
    share.show(shareCode(session, tileset, concept), concept);
    tools.show(effort(session).labels);
  }

  return { undo, side, below, show };
}
