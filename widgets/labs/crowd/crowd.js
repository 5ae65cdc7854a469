// « La foule »: what is particular to this lab. The student votes, composes a crowd, and climbs from votes to labels.

import { readTileset } from "../captcha/tileset.js";
import { defineLab } from "../frame/lab.js";
import { restartControls, toolsRow } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { ballotView } from "./ballot.js";
import { asCsv, asJson } from "./export.js";
import { resultsView } from "./results.js";
import { rungsView } from "./rungs.js";
import { isVoting, sizeOf, STEPS, withCount } from "./session.js";
import { settingsView } from "./settings.js";
import { LAB, SAID, TOOLS } from "./strings.js";
import { attributesOf, studyOf, toldOf } from "./study.js";
import { crowdWork, sessionOf } from "./work.js";

const SAY_AFTER = 500; // ms: a slider moved key by key would otherwise be talked over at every step
const FILL_AFTER = 30; // ms between two averages of the curve, for whatever else the page has to do

function build(frame) {
  const { root, option } = frame;
  const tileset = readTileset(option("tileset"));
  const sprites = frame.sprites(tileset.size);
  const origin = h("p", { class: "tc-lab__origin" });
  const ballot = ballotView({ tileset, sprites, vote, skip });
  const settings = settingsView({ moved, settled });
  const rungs = rungsView({ climb });
  const results = resultsView({ tileset, sprites });
  const actions = {
    undo: undoLast,
    csv: () => frame.save(`${TOOLS.file}.csv`, asCsv(current().people), "text/csv"),
    json: () => frame.save(`${TOOLS.file}.json`, asJson(current().people), "application/json"),
  };
  const { button, asking } = restartControls(TOOLS, restart);
  const tools = toolsRow(TOOLS, actions, [button, asking]);
  const main = h("div", { class: "tc-lab__column" }, ballot.element, settings.element);
  const side = h("div", { class: "tc-lab__column" }, rungs.element);
  root.append(origin, h("div", { class: "tc-lab__layout" }, main, side, results.elements), tools.element);

  const fillLater = frame.timer();
  const sayLater = frame.timer();
  const study = studyOf(tileset);
  const about = (work) => {
    const outside = Array.isArray(option("votes")) ? option("votes") : [];
    return study(sessionOf(work, option("concept")), { crowd: work.crowd, seed: option("seed"), outside });
  };
  const current = () => about(frame.work);
  const told = (work) => toldOf(about(work));
  frame.timer()(tell); // how much the crowd agrees is known before anything is done

  function mark(work) {
    const state = about(work);
    for (const [name, value] of Object.entries(attributesOf(state))) root.setAttribute(`data-${name}`, value);
    fillLater(state.session.step >= 2 && fill, FILL_AFTER);
  }

  /** Work out the averages one by one. */
  function fill() {
    const state = current();
    if (!state.grown.fill()) return;
    results.grow(state);
    fillLater(fill, FILL_AFTER);
  }

  function draw(work) {
    const state = { ...about(work), url: option("sources_url") };
    const { pool, control, test } = state.tiles;
    origin.textContent = LAB.origin(pool.length, control.length, test.length);
    for (const view of [ballot, settings, rungs, results]) view.show(state);
    tools.show(frame.canUndo());
  }

  /** The session becomes `next`, and what comes next is focused once it is drawn, unless told otherwise. */
  function become(next, { moves = true } = {}) {
    frame.become({ ...frame.work, session: next }, { undoable: true });
    if (moves) moveOn(next);
  }

  function moveOn(session) {
    requestAnimationFrame(() => (isVoting(session) ? ballot : rungs).focus());
  }

  function vote(picked) {
    const { session } = current();
    become({ ...session, ballots: [...session.ballots, picked] });
    announce(SAID.voted(picked.length));
  }

  function skip() {
    become({ ...current().session, skipped: true });
  }

  function climb() {
    const { session, tiles } = current();
    const step = session.step + 1;
    become({ ...session, step }, { moves: step === STEPS.length }); // at the top the button is gone
    announce(SAID.rung(current().results.at(-1), tiles.pool.length));
  }

  function moved(kind, count) {
    frame.drift({ ...frame.work, crowd: withCount(frame.work.crowd, kind, count) });
  }

  function settled() {
    if (frame.settle()) sayLater(say, SAY_AFTER);
  }

  function say() {
    const { crowd, results: found, tiles } = current();
    const rung = found.slice(-1).map((last) => SAID.rung(last, tiles.pool.length));
    frame.announce([SAID.crowd(sizeOf(crowd)), ...rung].join(" "));
  }

  function undoLast() {
    frame.undo();
    announce(SAID.undone);
    if (!frame.canUndo()) moveOn(current().session); // the button goes dead
  }

  function restart() {
    frame.restart();
    announce(SAID.reset);
    moveOn(current().session);
  }

  function announce(message) {
    sayLater(null);
    frame.announce(message);
  }

  function tell() {
    for (const [name, value] of Object.entries(told(frame.work))) frame.model.set(name, value);
    frame.model.save_changes();
  }

  return { work: crowdWork(tileset, option, told), mark, draw, redrawOn: ["concept", "votes", "seed", "sources_url"] };
}

export default defineLab({
  name: "crowd",
  strings: LAB,
  isReady: (model) => Boolean(model.get("tileset")?.truth),
  build,
});
