// Le juge: what is particular to this lab. Two answers are compared; a machine learns what pleases, and bets on it.

import { defineLab } from "../frame/lab.js";
import { withSaid } from "../frame/narrator.js";
import { choiceView } from "../frame/panels.js";
import { bringIntoView } from "../frame/view.js";
import { h } from "../shared/dom.js";
import { stopwatch } from "../shared/stopwatch.js";
import { readAnswers } from "./answers.js";
import { cardView } from "./card.js";
import { dealt } from "./deal.js";
import { isSealed, openedBet, sealedBet } from "./envelope.js";
import { asCsv, asJson } from "./export.js";
import { lastView } from "./last.js";
import { factsOf, linesFor } from "./narrator.js";
import { outcomeOf } from "./outcome.js";
import { BET_ID, resultsView } from "./results.js";
import { AIMS, betWon, figuresOf, nextPair, undo, withReason, withRound } from "./session.js";
import { AIM, LAB, SAID, TOOLS } from "./strings.js";
import { trainer } from "./training.js";
import { JUDGES } from "./training_strings.js";
import { judgeWork } from "./work.js";

function build(frame) {
  const { root, announce, option } = frame;
  const set = readAnswers(option("answers"));
  const watch = stopwatch(frame.signal);
  const card = cardView({ set, actions: { choose, proceed } });
  const last = lastView({ set, reason });
  const options = AIMS.map((value) => ({ value, name: AIM[value], note: AIM[`${value}Note`] }));
  const aims = choiceView(AIM.legend, options, setAim);
  const files = frame.files(TOOLS.file, { csv: () => asCsv(frame.work, set), json: () => asJson(frame.work, set) });
  const results = resultsView({ set, frame, actions: { undo: undoLast, restart, train, judge: setJudge, ...files } });
  const column = (...parts) => h("div", { class: "tc-lab__column" }, ...parts);
  const main = column(aims.element, card.element, last.element, results.main);
  root.append(h("div", { class: "tc-lab__layout" }, main, column(results.side), results.wide));

  let order = []; // of all pairs
  let study = null; // training.js
  let dealtFor = null; // the seed of both
  let shown = ""; // what the card shows: its clock runs on

  function deal() {
    const seed = option("seed");
    if (seed === dealtFor) return;
    dealtFor = seed;
    order = dealt(set, seed);
    study = trainer(set, order, seed);
  }

  function mark(session) {
    deal();
    Object.assign(root.dataset, figuresOf(session));
    aims.element.hidden = !session.trained;
    aims.show(session.aim);
    const round = session.opened ? session.rounds.at(-1) : null;
    const pair = nextPair(session, order);
    const sealed = isSealed(session);
    const wanted = JSON.stringify(round ?? [pair, session.aim, sealed]);
    if (wanted === shown) return;
    shown = wanted;
    if (round) card.open(round, openedBet(session, set));
    else if (pair === null) card.finish();
    else {
      card.ask(pair, session.aim, sealed);
      watch.restart();
    }
  }

  /** The work becomes `session`, with what the narrator has to say of `event`; returns his lines. */
  function become(session, event, exams = null) {
    const lines = event ? linesFor(factsOf(event, session, exams), session.said) : [];
    frame.become(withSaid(session, lines));
    return lines;
  }

  function choose(preferred) {
    const session = frame.work;
    const pair = nextPair(session, order);
    if (session.opened || pair === null) return;
    const bet = sealedBet(session, set, pair);
    const given = { preferred, aim: session.aim, why: "", seconds: watch.seconds(), bet };
    const next = withRound(session, { first: pair[0], second: pair[1], ...given });
    const lines = become(next, next.opened ? "opened" : "compared");
    announce(next.opened ? SAID.opened(betWon(next.rounds.at(-1))) : SAID.next(next.rounds.length), lines);
    card.focus();
  }

  function proceed() {
    announce(SAID.go, become({ ...frame.work, opened: false }, "compared"));
    card.focus();
  }

  function reason(why) {
    become(withReason(frame.work, why), null);
    announce(SAID.reason);
  }

  function train() {
    const session = { ...frame.work, trained: true, judge: "own" };
    const exams = study(session);
    if (exams.left > 0) return;
    if (frame.bets.get(BET_ID) === undefined) frame.bets.pass(BET_ID);
    frame.bets.settle(BET_ID, Math.round(exams.after.right * set.held.length));
    announce(SAID.trained(exams.before.right, exams.after.right), become(session, "trained", exams));
    requestAnimationFrame(() => bringIntoView(results.result, "start"));
  }

  function setJudge(judge) {
    const session = { ...frame.work, judge };
    const exams = study(session);
    const lines = become(session, exams.after && "judged", exams);
    if (exams.after === null) return announce(SAID.few(exams.left));
    announce(SAID.judged(JUDGES.names[judge], exams.after.right), lines);
  }

  function setAim(aim) {
    const judge = aim === "truth" ? "own-truth" : "own";
    announce(SAID.aim[aim], become({ ...frame.work, aim, judge, opened: false }, "aimed"));
  }

  function undoLast() {
    const lines = become(undo(frame.work), "undone");
    announce(SAID.undone(frame.work.rounds.length), lines);
    if (frame.work.rounds.length === 0) card.focus(); // the button is gone
  }

  function restart() {
    frame.restart();
    announce(SAID.restarted);
    card.focus();
  }

  return {
    work: judgeWork(set),
    mark,
    draw(session) {
      last.show(session);
      results.show(session, session.trained ? study(session) : null, option("sources_url"));
    },
    result: outcomeOf,
    details: results.details,
    redrawOn: ["seed", "sources_url"],
  };
}

const isReady = (model) => Boolean(model.get("answers")?.questions);

export default defineLab({ name: "judge", strings: LAB, isReady, build });
