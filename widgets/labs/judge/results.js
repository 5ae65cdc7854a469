// What the lab shows around the card: counters, narrator, curve, training and what comes of it, tools.

import { numberBet } from "../frame/numberbet.js";
import { narratorView } from "../frame/narrator.js";
import { panel, statsView, toolButton, toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { percent } from "../shared/french.js";
import { wilson } from "../shared/margin.js";
import { assistantView } from "./assistant.js";
import { curveView } from "./curve.js";
import { judgesView } from "./judges.js";
import { FEW } from "./machine.js";
import { LINES } from "./narrator.js";
import { payView } from "./pay.js";
import { ENOUGH, historyOf, roundsFor, secondsOf } from "./session.js";
import { STATS, TOOLS } from "./strings.js";
import { BET, TRAIN } from "./training_strings.js";
import { weightsView } from "./weights.js";

export const BET_ID = "right";

/**
 * Returns { main, side, wide, show(session, trained, sourcesUrl), focus() }: what goes under the card, beside it, below both;
 * `trained` is what training.js finds. `actions`: { undo, restart, csv, json, train, judge }.
 */
export function resultsView({ set, frame, actions }) {
  const stats = statsView(["pairs", "bets", "share"], { ...STATS, pairs: STATS.pairs(0) });
  const margin = h("p", { class: "tc-lab__note" });
  const narrator = narratorView(LINES);
  const curve = curveView();
  const bet = numberBet(frame.bets, BET, frame.announce);
  const go = h("button", { type: "button", class: "tc-lab__main", onclick: actions.train }, TRAIN.go);
  const left = h("p", { class: "tc-lab__note" });
  const train = panel("tc-lab__wide", TRAIN.title, h("p", {}, TRAIN.lead), left, bet.form, go);
  const judges = judgesView(actions.judge);
  const assistant = assistantView(set);
  const weights = weightsView(set);
  const pay = payView();
  const time = h("p", { class: "tc-lab__note" });
  const tools = toolsView("tc-lab__wide", TOOLS, actions, { before: [time] });
  const undo = toolButton(TOOLS.undo, actions.undo);
  const after = [judges.element, assistant.element, weights.element, pay.element];

  function show(session, trained, url) {
    const { rounds } = session;
    const points = historyOf(session);
    showStats(rounds.length, points.at(-1));
    narrator.show(session.said);
    curve.show(points);
    undo.hidden = rounds.length === 0;
    time.textContent = TOOLS.time(secondsOf(session));
    tools.show(rounds.length);
    const missing = Math.max(0, ENOUGH - roundsFor(session, "taste").length);
    train.hidden = session.trained;
    left.hidden = missing === 0;
    left.textContent = TRAIN.left(missing);
    go.hidden = missing > 0;
    bet.show(BET_ID, missing === 0);
    for (const element of after) element.hidden = !session.trained;
    if (!session.trained) return;
    judges.show({ judge: session.judge, ...trained });
    assistant.element.hidden = weights.element.hidden = trained.after === null;
    if (trained.after !== null) {
      assistant.show(trained);
      const right = session.judge.startsWith("own") ? rounds.filter(({ why }) => why === "right").length : 0;
      weights.show([...trained.weights], { right, url });
    }
    pay.show(session, url);
  }

  function showStats(pairs, point) {
    stats.rename("pairs", STATS.pairs(pairs));
    stats.show({
      pairs: String(pairs),
      bets: point ? STATS.of(point.won, point.bets) : STATS.nothing,
      share: point ? percent(point.share) : STATS.nothing,
    });
    const waits = !point && pairs < FEW;
    margin.hidden = !point && !waits;
    if (point) margin.textContent = STATS.margin(point.bets, wilson(point.won, point.bets));
    else if (waits) margin.textContent = STATS.waiting(FEW - pairs);
  }

  return {
    main: [undo],
    side: [h("div", {}, stats.element, margin), narrator.element, curve.element],
    wide: [train, bet.line, ...after, tools.element],
    details: curve.element,
    show,
    /** Where one looks once the assistant is trained. */
    result: assistant.element,
  };
}
