// « La foule »: what is particular to this lab. The student votes, composes a crowd, and climbs from votes to labels.

import { readTileset } from "../captcha/tileset.js";
import { defineLab } from "../frame/lab.js";
import { restartControls, toolsRow } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { ballotView } from "./ballot.js";
import { betOnOne } from "./bet.js";
import { asCsv, asJson } from "./export.js";
import { outcomeOf } from "./outcome.js";
import { tilesOf } from "./pool.js";
import { resultsView } from "./results.js";
import { rungsView } from "./rungs.js";
import { isVoting, sizeOf, withCount } from "./session.js";
import { settingsView } from "./settings.js";
import { LAB, SAID, TOOLS } from "./strings.js";
import { attributesOf, studyOf, toldOf } from "./study.js";
import { crowdWork } from "./work.js";

const SAY_AFTER = 500; // ms: a slider moved key by key would otherwise be talked over at every step
const FILL_AFTER = 30; // ms between two averages of the curve, for whatever else the page has to do

function build(frame) {
  const { root, option } = frame;
  const tileset = readTileset(option("tileset"));
  const sprites = frame.sprites(tileset.size);
  const origin = h("p", { class: "tc-lab__origin" });
  const ballot = ballotView({ tileset, sprites, vote, skip });
  const settings = settingsView({ moved, settled });
  const bet = betOnOne(frame, tilesOf(tileset, option("concept")).pool.length);
  const rungs = rungsView({ bet, climb });
  const results = resultsView({ tileset, sprites });
  const files = frame.files(TOOLS.file, { csv: () => asCsv(current().people), json: () => asJson(current().people) });
  const { button, asking } = restartControls(TOOLS, restart);
  const tools = toolsRow(TOOLS, { undo: undoLast, ...files }, [button, asking]);
  const main = h("div", { class: "tc-lab__column" }, ballot.element, settings.element);
  const side = h("div", { class: "tc-lab__column" }, rungs.element);
  root.append(origin, h("div", { class: "tc-lab__layout" }, main, side, results.elements), tools.element);

  let takenBack = null; // the answers that are being undone: they are shown ticked again
  const fillLater = frame.timer();
  const sayLater = frame.timer();
  const about = studyOf(tileset, option);
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
    bet.show(state);
    origin.textContent = LAB.origin(pool.length, control.length, test.length);
    for (const view of [ballot, settings, rungs, results]) view.show({ ...state, ticked: takenBack });
    takenBack = null;
    tools.show(frame.canUndo());
  }

  function become(next) {
    frame.become({ ...frame.work, session: next }, { undoable: true });
    moveOn();
  }

  /** Focus what comes next, once it is drawn: no step is passed over. */
  function moveOn() {
    const { session } = current();
    const next = isVoting(session) ? ballot : session.step === 0 ? settings : rungs;
    requestAnimationFrame(() => next.focus());
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
    become({ ...session, step: session.step + 1 });
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
    const { ballots } = current().session;
    frame.undo();
    takenBack = ballots[current().session.ballots.length] ?? null;
    announce(SAID.undone);
    if (takenBack || !frame.canUndo()) moveOn(); // to the grid, or away from a button that goes dead
  }

  function restart() {
    frame.restart();
    announce(SAID.reset);
    moveOn();
  }

  function announce(message) {
    sayLater(null);
    frame.announce(message);
  }

  function tell() {
    for (const [name, value] of Object.entries(told(frame.work))) frame.model.set(name, value);
    frame.model.save_changes();
  }

  return {
    work: crowdWork(tileset, option, told),
    mark,
    draw,
    result: (work) => outcomeOf(about(work), { tileset, sprites }),
    details: rungs.element,
    redrawOn: ["concept", "votes", "seed", "sources_url"],
  };
}

const isReady = (model) => Boolean(model.get("tileset")?.truth);

export default defineLab({ name: "crowd", strings: LAB, isReady, build });
