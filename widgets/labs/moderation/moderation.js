// « La file de modération »: what is particular to this lab. Posts are kept or removed; a machine learns from it.

import { defineLab } from "../frame/lab.js";
import { narratorView, withSaid } from "../frame/narrator.js";
import { toolsView } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { stopwatch } from "../shared/stopwatch.js";
import { appealView } from "./appeal.js";
import { betOnMachine } from "./bet.js";
import { cardView } from "./card.js";
import { deskView } from "./desk.js";
import { asCsv, asJson } from "./export.js";
import { learner } from "./learner.js";
import { factsOf, LINES, linesFor } from "./narrator.js";
import { asksNow, newsOf } from "./news.js";
import { outcomeOf } from "./outcome.js";
import { readPosts } from "./posts.js";
import { withMachine } from "./presort.js";
import { resultsView } from "./results.js";
import { rulebookView } from "./rulebook.js";
import { appealed, hasChanged, judged, labelsOf, nextPost, withDecision } from "./session.js";
import { LAB, SAID, TOOLS } from "./strings.js";
import { moderationWork } from "./work.js";

function build(frame) {
  const { root, option } = frame;
  const posts = readPosts(option("posts"));
  const machine = learner(posts);
  const watch = stopwatch(frame.signal);
  const bet = betOnMachine(frame);
  const desk = deskView({ running: watch.seconds, timer: frame.timer() });
  const card = cardView(posts, desk.element, { keep: () => decide(false), remove: () => decide(true), look, undo });
  const appeal = appealView(posts, answer);
  const rulebook = rulebookView(posts);
  const narrator = narratorView(LINES);
  const results = resultsView(posts, frame, { moved: (alone) => frame.drift({ ...frame.work, alone }), settled });
  const files = frame.files(TOOLS.file, { csv: () => asCsv(frame.work, posts), json: () => asJson(frame.work, posts) });
  const tools = toolsView("tc-lab__wide", TOOLS, { ...files, restart });
  const origin = h("p", { class: "tc-lab__origin" }, LAB.origin(posts.network, posts.size));
  const queue = [bet.form, appeal.element, card.element, narrator.element, rulebook.element, desk.foot];
  const main = h("div", { class: "tc-lab__column" }, queue);
  const side = h("div", { class: "tc-lab__column" }, bet.line, results.side);
  root.append(origin, h("div", { class: "tc-lab__layout" }, main, side, results.below, tools.element));
  root.addEventListener("keydown", card.pressed);

  let shown = null; // the post on show
  let looked = false; // at its context
  const study = (session) => machine.study(labelsOf(session), hasChanged(session, posts));
  const judge = (session) => study(session).accuracy;
  const withHelp = (session) => withMachine(session, posts, option("seed"), study(session));

  function mark(session) {
    const result = study(session);
    const labels = labelsOf(session);
    root.dataset.decisions = String(labels.length);
    root.dataset.accuracy = result === null ? "" : result.accuracy.toFixed(4);
    const next = nextPost(session, posts, option("seed"));
    if (next !== shown) {
      shown = next;
      looked = false;
      watch.restart();
    }
    showCard(session);
  }

  function showCard(session) {
    const done = session.decisions.length;
    const changed = hasChanged(session, posts);
    const post = shown === null ? null : posts.post(shown);
    const isNew = changed && done === posts.first;
    card.show({ post, rank: done + 1, size: posts.size, looked, changed: isNew, canUndo: frame.canUndo() });
    rulebook.show(changed);
    appeal.show(appealed(session, posts), session.appeal);
    desk.show(session, posts);
  }

  function draw(session) {
    bet.show(session);
    narrator.show(session.said);
    results.show(session, study(session));
    tools.show(session.decisions.length);
    showCard(session); // whether anything can be undone is known now
  }

  /** The work becomes `session`, with what the narrator has to say of `event`; says `message`, and what is new since `before`. */
  function become(session, event, message, { undoable = true, before = frame.work } = {}) {
    const lines = linesFor(factsOf(event, session, posts, study(session)), session.said);
    frame.become(withSaid(session, lines), { undoable });
    frame.announce([message, ...newsOf(before, session, posts)].join(" "), lines);
  }

  function decide(removed) {
    const decision = { post: shown, removed, by: "student", looked, seconds: watch.seconds() };
    const before = frame.work;
    const next = withHelp(withDecision(before, decision, judge));
    become(next, "decided", SAID.decided(removed, judge(next)));
    (asksNow(before, next, posts) ? appeal : card).focus();
  }

  function look() {
    looked = true;
    const lines = linesFor(factsOf("looked", frame.work, posts, study(frame.work)), frame.work.said);
    if (lines.length > 0) frame.become(withSaid(frame.work, lines));
    else showCard(frame.work);
    card.focus();
    frame.announce(card.context(), lines);
  }

  function answer(restored) {
    const { post } = appealed(frame.work, posts);
    const next = judged({ ...frame.work, appeal: { post, restored } }, judge);
    become(next, restored ? "restored" : "upheld", restored ? SAID.restored : SAID.upheld);
    appeal.focus();
  }

  function settled() {
    const before = frame.work;
    if (frame.settle(withHelp))
      become(frame.work, "presorted", SAID.presort(before.alone), { undoable: false, before });
  }

  function undo() {
    const { said } = frame.work;
    frame.undo((before) => ({ ...before, said }));
    become(frame.work, "undone", SAID.undone, { undoable: false });
    card.focus();
  }

  function restart() {
    frame.restart();
    frame.announce(SAID.restarted);
    card.focus();
  }

  return {
    work: moderationWork(posts),
    mark,
    draw,
    result: (session) => outcomeOf(session, study(session)),
    details: results.side,
    redrawOn: ["seed", "sources_url"],
  };
}

const isReady = (model) => Boolean(model.get("posts")?.held_out);

export default defineLab({ name: "moderation", strings: LAB, isReady, build });
