// « La foule »: an anywidget front-end module. The state is two traits, `crowd` and `session`, so that every view of
// one widget shows the same; the votes, the consensus and all else follow from them.

import { readTileset } from "../captcha/tileset.js";
import { h } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { isEmpty } from "../shared/resume.js";
import { spriteSheet } from "../shared/sprite.js";
import { ballotView } from "./ballot.js";
import { curveView } from "./curve.js";
import { electorate, YOU } from "./electorate.js";
import { asCsv, asJson } from "./export.js";
import { growth } from "./growth.js";
import { forget, keep, recall } from "./keeping.js";
import { alphaOf, judge } from "./ladder.js";
import { peopleView } from "./people.js";
import { pointView } from "./point.js";
import { hardnessOf, tilesOf } from "./pool.js";
import { rungsView } from "./rungs.js";
import {
  fromData,
  gridsOf,
  isCrowd,
  isVoting,
  newSession,
  sizeOf,
  STEPS,
  toData,
  USUAL,
  votesOf,
  withCount,
} from "./session.js";
import { settingsView } from "./settings.js";
import { KEEPING, LAB, SAID, TOOLS } from "./strings.js";
import { agreementView, surenessView } from "./sureness.js";
import { toolsView } from "./tools.js";
import { tugView } from "./tug.js";

const SAY_AFTER = 500; // ms: a slider moved key by key would otherwise be talked over at every step

function render({ model, el }) {
  const root = h("section", {
    class: "tc-lab tc-crowd",
    "aria-label": LAB.name,
    "data-lm-suppress-shortcuts": "true", // JupyterLab listens before we can stop the event
  });
  root.addEventListener("keydown", (event) => event.stopPropagation());
  el.append(root);
  if (!model.get("tileset")?.truth) {
    root.append(h("p", {}, LAB.unreadable));
    return () => root.remove();
  }

  const tileset = readTileset(model.get("tileset"));
  const notice = h("p", { class: "tc-crowd__notice", hidden: true });
  const live = h("div", { class: "tc-crowd__said", role: "status", "aria-live": "polite" });
  const sprites = spriteSheet(model.get("sprites"), tileset.size, () => notify(LAB.loadingFailed));
  const origin = h("p", { class: "tc-crowd__origin" });
  const ballot = ballotView({ tileset, sprites, vote, skip });
  const settings = settingsView({ moved, settled });
  const rungs = rungsView({ climb });
  const tug = tugView({ tileset, sprites });
  const sureness = surenessView();
  const agreement = agreementView();
  const curve = curveView();
  const people = peopleView();
  const point = pointView();
  const tools = toolsView({
    undo: undoLast,
    csv: () => save("csv", asCsv, "text/csv"),
    json: () => save("json", asJson, "application/json"),
    reset: resetAll,
  });
  const main = h("div", { class: "tc-crowd__column" }, ballot.element, settings.element);
  const side = h("div", { class: "tc-crowd__column" }, rungs.element);
  const trust = h("div", { class: "tc-crowd__column" }, sureness.element, agreement.element);
  const layout = h(
    "div",
    { class: "tc-crowd__layout" },
    main,
    side,
    trust,
    curve.element,
    tug.element,
    people.element,
    point.element,
  );
  root.append(origin, layout, tools.element, notice, live);
  /** Panels, and the number of rungs after which each is shown; earlier it would give the answer away. */
  const shownFrom = [
    [tug, 1],
    [sureness, 2],
    [agreement, 2],
    [curve, 2],
    [people, STEPS.length],
    [point, STEPS.length],
  ];

  let bench = null; // what depends on the concept and the seed alone
  let scene = null; // what depends on the votes too
  const past = []; // { crowd, session } before each thing done, to go back to
  let rested = null; // the crowd before the slider that is moving, if one is
  let frame = 0;
  let filling = 0;
  let speaking = 0;

  const crowdNow = () => (isCrowd(model.get("crowd")) ? model.get("crowd") : USUAL);
  const sessionNow = () => {
    const kept = fromData(model.get("session"), tileset.edition, tileset.concepts);
    return kept?.concept === model.get("concept") ? kept : newSession(model.get("concept"));
  };

  start();
  let standing = model.get("session"); // the last one that could be read
  const followed = ["crowd", "concept", "votes", "seed", "sources_url"].map((name) => `change:${name}`);
  model.on("change:session", followSession);
  for (const event of followed) model.on(event, follow);

  function start() {
    const kept = recall(model.get("storage_key"), tileset);
    if (kept === "corrupt") notify(KEEPING.corrupt);
    else if (kept !== null && kept.session.concept === model.get("concept")) {
      model.set("crowd", kept.crowd);
      model.set("session", kept.session);
    }
    follow();
    publish();
  }

  /** What is no session of this lab undoes nothing: the one before it goes back into the model. */
  function followSession() {
    const data = model.get("session");
    if (isEmpty(data) || fromData(data, tileset.edition, tileset.concepts) !== null) {
      standing = data;
      return follow();
    }
    model.set("session", standing);
    model.save_changes();
    notify(KEEPING.notOurs);
  }

  // From votes to page -----------------------------------------------------------------------------------

  function prepare() {
    const [concept, seed] = [model.get("concept"), model.get("seed")];
    const key = `${seed} ${concept}`;
    if (bench?.key === key) return;
    const tiles = tilesOf(tileset, concept);
    const hardness = hardnessOf(tileset, concept, tiles);
    bench = { key, tiles, hardness, grids: gridsOf(tiles, concept, seed), judged: judge(tileset, concept, tiles) };
  }

  function study() {
    prepare();
    const crowd = crowdNow();
    const session = sessionNow();
    const own = votesOf(session, bench.grids, YOU);
    const outside = Array.isArray(model.get("votes")) ? model.get("votes") : [];
    const key = JSON.stringify([bench.key, crowd, own, outside]);
    if (scene?.key !== key) {
      const { concept } = session;
      const { tiles, hardness } = bench;
      const seed = model.get("seed");
      const all = electorate({ tileset, concept, tiles, hardness, crowd, seed, own, outside });
      const alpha = alphaOf(all);
      scene = { key, people: all, alpha: Number.isNaN(alpha) ? null : alpha, results: [], grown: growth(all, seed) };
    }
    for (const step of STEPS.slice(scene.results.length, session.step))
      scene.results.push(bench.judged(step, scene.people));
    return { ...bench, ...scene, crowd, session, own, results: scene.results.slice(0, session.step) };
  }

  function follow() {
    const state = study();
    root.dataset.concept = state.session.concept;
    root.dataset.step = String(state.session.step);
    root.dataset.workers = String(sizeOf(state.crowd));
    root.dataset.votes = String(state.own.length);
    root.dataset.alpha = state.session.step < 2 || state.alpha === null ? "" : state.alpha.toFixed(4);
    for (const step of STEPS) {
      const result = state.results.find((found) => found.step === step);
      root.setAttribute(`data-right-${step}`, result ? result.share.toFixed(4) : "");
      root.setAttribute(`data-accuracy-${step}`, result ? result.accuracy.toFixed(4) : "");
    }
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw(state));
    fillLater(state);
  }

  function draw(state) {
    const shown = { ...state, url: model.get("sources_url"), past: past.length };
    const { pool, control, test } = state.tiles;
    origin.textContent = LAB.origin(pool.length, control.length, test.length);
    ballot.show(shown);
    settings.show(shown);
    rungs.show(shown);
    for (const [view, from] of shownFrom) {
      view.element.hidden = state.session.step < from;
      if (!view.element.hidden && view !== curve) view.show(shown);
    }
    drawCurve(state);
    tools.show(shown);
  }

  function drawCurve({ session, grown }) {
    if (session.step >= 2) curve.show({ ...grown, reached: STEPS.slice(0, session.step) });
  }

  /** Work out the averages one by one, between whatever else the page has to do. */
  function fillLater(state) {
    clearTimeout(filling);
    if (state.session.step < 2) return;
    filling = setTimeout(() => {
      if (!state.grown.fill()) return;
      drawCurve(state);
      fillLater(state);
    }, 30);
  }

  // From the student to the votes --------------------------------------------------------------------------

  /** Set the session, after noting what there was for undo; then draw within the click. */
  function become(session) {
    past.push({ session: sessionNow(), crowd: rested ?? crowdNow() });
    put(session, crowdNow());
  }

  function put(session, crowd) {
    rested = null;
    model.set("crowd", crowd);
    model.set("session", toData(session, tileset.edition));
    follow();
    publish();
    if (!keep(model.get("storage_key"), crowd, model.get("session"))) notify(KEEPING.refused);
  }

  function vote(picked) {
    const session = sessionNow();
    const next = { ...session, ballots: [...session.ballots, picked] };
    become(next);
    announce(SAID.voted(picked.length));
    moveOn(next);
  }

  function skip() {
    const next = { ...sessionNow(), skipped: true };
    become(next);
    moveOn(next);
  }

  /** Focus what comes next, once it is drawn. */
  function moveOn(session) {
    requestAnimationFrame(() => (isVoting(session) ? ballot : rungs).focus());
  }

  function climb() {
    const session = sessionNow();
    const next = { ...session, step: session.step + 1 };
    become(next);
    announce(SAID.rung(scene.results[session.step], bench.tiles.pool.length));
    if (next.step === STEPS.length) moveOn(next); // the button is gone
  }

  function moved(kind, count) {
    rested ??= crowdNow();
    model.set("crowd", withCount(crowdNow(), kind, count));
    model.save_changes();
  }

  function settled() {
    requestAnimationFrame(() => settings.show(study())); // a slider may have gone past what the total allows
    const changed = rested !== null && JSON.stringify(crowdNow()) !== JSON.stringify(rested);
    if (changed) {
      become(sessionNow());
      say();
    }
    rested = null;
  }

  function undoLast() {
    const { session, crowd } = past.pop();
    put(session, crowd);
    announce(SAID.undone);
    if (past.length === 0) moveOn(session); // the button goes dead
  }

  function resetAll() {
    past.length = 0;
    put(newSession(model.get("concept")), USUAL);
    forget(model.get("storage_key"));
    announce(SAID.reset);
    moveOn(sessionNow());
  }

  function publish() {
    const { results, alpha, people: all } = study();
    const labels = all.truth.length;
    model.set(
      "results",
      results.map(({ step, right, accuracy }) => ({ step, right, labels, accuracy })),
    );
    model.set("alpha", alpha);
    model.save_changes();
  }

  function save(format, write, type) {
    const name = `${TOOLS.file}.${format}`;
    download(name, write(scene.people), type);
    announce(SAID.exported(name));
  }

  function say() {
    clearTimeout(speaking);
    const last = scene.results[sessionNow().step - 1];
    const heard = [SAID.crowd(sizeOf(crowdNow())), ...(last ? [SAID.rung(last, bench.tiles.pool.length)] : [])];
    speaking = setTimeout(() => announce(heard.join(" ")), SAY_AFTER);
  }

  function announce(text) {
    clearTimeout(speaking);
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(filling);
    clearTimeout(speaking);
    model.off("change:session", followSession);
    for (const event of followed) model.off(event, follow);
    root.remove();
  };
}

export default { render };
