// Atelier CAPTCHA: an anywidget front-end module. The state is the model's `session` trait (session.js), so
// that every view of one widget shows the same; this file turns clicks into sessions and sessions into views.

import { drawHand } from "../shared/deals.js";
import { h } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { isEmpty } from "../shared/resume.js";
import { spriteSheet } from "../shared/sprite.js";
import { stopwatch } from "../shared/stopwatch.js";
import { asCsv, asJson, asText } from "./export.js";
import { gridView } from "./grid.js";
import { forget, keep, recall } from "./keeping.js";
import { learner } from "./learner.js";
import { linesFor } from "./narrator.js";
import { conceptView } from "./panels.js";
import { resultsView } from "./results.js";
import {
  curveOf,
  effort,
  fromData,
  labelsOf,
  newSession,
  nextGrid,
  passes,
  queue,
  toData,
  undo,
  verifiedRounds,
  withRound,
} from "./session.js";
import { KEEPING, LAB, SAID, SHARE, TOOLS } from "./strings.js";
import { readTileset } from "./tileset.js";

function render({ model, el }) {
  const ended = new AbortController();
  const root = h("section", {
    class: "tc-lab tc-captcha",
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
  const notice = h("p", { class: "tc-captcha__notice", hidden: true });
  const live = h("div", { class: "tc-captcha__said", role: "status", "aria-live": "polite" });
  const sprites = spriteSheet(model.get("sprites"), tileset.size, () => notify(LAB.loadingFailed));
  const student = learner(tileset);
  const watch = stopwatch(ended.signal);
  const grid = gridView({ sprites, tileset, verify, proceed });
  const concepts = conceptView(tileset.concepts, pickConcept);
  const actions = { undo: undoLast, restart, csv: () => save("csv"), json: () => save("json"), share: saveShare };
  const results = resultsView({ tileset, sprites, learner: student, announce, actions });
  const main = h("div", { class: "tc-captcha__main-column" }, concepts.element, grid.element, results.undo);
  root.append(h("div", { class: "tc-captcha__layout" }, main, results.side, results.below), notice, live);

  let session = newSession();
  let followed = null; // the value of the trait that `session` was read from
  let asked = ""; // what the grid shows, to leave a half-answered one alone
  let acting = false; // this view's student did it: only then may focus move
  let frame = 0;

  const concept = () => (tileset.concepts.includes(model.get("concept")) ? model.get("concept") : tileset.concepts[0]);
  const newHand = () => model.get("hand") ?? drawHand();
  const allLabels = () => tileset.concepts.flatMap((name) => labelsOf(session, tileset, name));

  start();
  model.on("change:session", follow);
  model.on("change:concept", followConcept);
  model.on("change:seed", draw);
  model.on("change:sources_url", draw);

  function start() {
    const current = model.get("session");
    if (!isEmpty(current)) {
      if (fromData(current, tileset) === null) notify(KEEPING.corrupt);
    } else {
      const kept = recall(model.get("storage_key"), tileset);
      if (kept === "corrupt") notify(KEEPING.corrupt);
      else if (kept !== null) {
        model.set("concept", kept.concept);
        session = fromData(kept.session, tileset);
        publish();
      }
    }
    follow();
    draw();
    whenIdle(() => student.prepare());
  }

  // From session to page ---------------------------------------------------------------------------------

  /**
   * Take over the session that the model holds, whoever changed it. One without a hand (new, or of before there
   * were any) gets one at once, through the model: two views must not draw two.
   */
  function follow() {
    const data = model.get("session");
    if (data === followed) return;
    const read = isEmpty(data) ? newSession() : fromData(data, tileset);
    if (read === null && followed !== null) return putBack();
    followed = data;
    session = read ?? newSession();
    if (session.hand === null) {
      session = { ...session, hand: newHand() };
      publish();
    }
    draw();
  }

  function followConcept() {
    draw();
    store();
  }

  /** The model was given what is no session of this lab: what the reader has done stands, here and in the model. */
  function putBack() {
    publish();
    followed = model.get("session");
    notify(KEEPING.notOurs);
  }

  function draw() {
    const labels = labelsOf(session, tileset, concept());
    const accuracy = curveOf(session, concept()).at(-1)?.accuracy ?? null;
    root.dataset.concept = concept();
    root.dataset.labels = String(labels.length);
    root.dataset.accuracy = accuracy === null ? "" : accuracy.toFixed(4);
    root.classList.toggle("tc-captcha--open", session.revealed);
    concepts.element.hidden = !session.revealed;
    concepts.show(concept());
    drawGrid();
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => results.show(session, concept(), model.get("sources_url")));
  }

  function drawGrid() {
    const behind = session.revealed ? undefined : session.rounds.filter(({ verified }) => verified).at(-1);
    const tiles = behind ? null : nextGrid(session, tileset, concept(), model.get("seed"));
    const wanted = behind ? "curtain" : `${concept()} ${tiles?.join()}`;
    if (wanted === asked) return;
    asked = wanted;
    if (behind) {
      grid.reveal(behind, effort(session).refused, model.get("sources_url"), acting);
      whenIdle(() => ["later", "test"].forEach(sprites.warm));
    } else {
      grid.ask(tiles, concept());
      watch.restart();
    }
  }

  // From clicks to session -------------------------------------------------------------------------------

  function verify(picked) {
    const verified = passes(tileset, concept(), grid.tiles, picked);
    const round = { concept: concept(), grid: grid.tiles, picked, seconds: watch.seconds(), verified, accuracy: null };
    let next = withRound(session, round);
    if (verified) {
      const accuracy = student.study(concept(), labelsOf(next, tileset, concept())).accuracy;
      next = withRound(session, { ...round, accuracy });
    }
    const revealing = verified && !session.revealed;
    // The first success speaks for itself: the curtain lifts.
    const told = revealing ? { session: next } : narrate(verified ? "verified" : "failed", next);
    commit(told.session);
    if (!verified) grid.refuse();
    announce(outcome(verified, revealing), told.lines);
  }

  function outcome(verified, revealing) {
    if (!verified) return SAID.failed;
    if (revealing) return SAID.revealed;
    const points = curveOf(session, concept());
    const { labels, accuracy } = points.at(-1);
    return (grid.finished ? SAID.done : SAID.verified)(labels, accuracy);
  }

  function proceed() {
    const told = narrate("revealed", { ...session, revealed: true });
    commit(told.session);
    announce(SAID.grid(concept()), told.lines);
    grid.focus();
  }

  function pickConcept(name) {
    if (name === concept()) return;
    model.set("concept", name);
    const told = narrate("concept", session);
    commit(told.session);
    announce(SAID.grid(name), told.lines);
  }

  function undoLast() {
    const told = narrate("undone", undo(session, concept()));
    commit(told.session);
    announce(SAID.undone(labelsOf(session, tileset, concept()).length), told.lines);
    if (verifiedRounds(session, concept()).length === 0) grid.focus(); // the button is gone
  }

  function restart() {
    commit(newSession(newHand()));
    forget(model.get("storage_key"));
    announce(SAID.restarted);
    grid.focus();
  }

  function save(format) {
    const name = `${TOOLS.file}.${format}`;
    if (format === "csv") download(name, asCsv(allLabels()), "text/csv");
    else download(name, asJson(allLabels()), "application/json");
    announce(SAID.exported(name));
  }

  function saveShare(code) {
    const name = `${SHARE.file}.txt`;
    download(name, asText(code), "text/plain");
    announce(SAID.exported(name));
  }

  function commit(next) {
    acting = true;
    session = next;
    publish();
    follow();
    store();
    acting = false;
  }

  function publish() {
    model.set("session", toData(session, tileset));
    model.set("labels", allLabels());
    model.set(
      "accuracy_history",
      tileset.concepts.flatMap((name) => curveOf(session, name)),
    );
    model.save_changes();
  }

  function store() {
    if (!keep(model.get("storage_key"), concept(), toData(session, tileset))) notify(KEEPING.refused);
  }

  /** `next` with what the narrator has to say of `event`: { session, lines }. */
  function narrate(event, next) {
    const points = curveOf(next, concept());
    const labels = labelsOf(next, tileset, concept());
    const facts = {
      event,
      concept: concept(),
      revealed: next.revealed,
      labels: labels.length,
      accuracy: points.at(-1)?.accuracy ?? 0,
      before: points.at(-2)?.accuracy ?? null,
      oneKind: labels.length > 0 && labels.every(({ label }) => label === labels[0].label),
      remaining: queue(next, tileset, concept()).length,
      failures: next.rounds.filter((round) => round.concept === concept() && !round.verified).length,
      fewest: Math.min(...tileset.concepts.map((name) => labelsOf(next, tileset, name).length)),
    };
    const lines = linesFor(facts, next.said);
    return { session: { ...next, said: [...next.said, ...lines.map(({ id }) => id)] }, lines };
  }

  function announce(message, lines = []) {
    const text = [message, ...lines.flatMap(({ text, question }) => [text, question ?? ""])].join(" ").trim();
    live.textContent = live.textContent === text ? `${text}\u00a0` : text; // the same words again are news too
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    ended.abort();
    cancelAnimationFrame(frame);
    model.off("change:session", follow);
    model.off("change:concept", followConcept);
    model.off("change:seed", draw);
    model.off("change:sources_url", draw);
    root.remove();
  };
}

function whenIdle(task) {
  // Safari has no requestIdleCallback.
  (globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 200)))(() => task());
}

export default { render };
