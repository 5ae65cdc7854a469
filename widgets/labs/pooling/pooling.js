// « Mettre la classe en commun »: an anywidget front-end module. The state is the traits `codes` and `concept`; all
// that is shown follows from them. Lines that are no codes stay in the text box of each view.

import { download } from "../shared/download.js";
import { readTileset } from "../captcha/tileset.js";
import { h } from "../shared/dom.js";
import { shortEdition } from "../shared/sharecode.js";
import { spriteSheet } from "../shared/sprite.js";
import { classReportView } from "./classreport.js";
import { asCsv, asJson, asRows, linesOfFile } from "./export.js";
import { figureText } from "./figure.js";
import { inboxView } from "./inbox.js";
import { forget, keep, recall } from "./keeping.js";
import { commonConcept, sortLines, splitLines } from "./lines.js";
import { conceptView } from "./panels.js";
import { paperView } from "./paper.js";
import { lineReader } from "./reader.js";
import { resultsView } from "./results.js";
import { scannerView } from "./scanner.js";
import { KEEPING, LAB, SAID, TOOLS } from "./strings.js";
import { studyOf } from "./study.js";

const SETTLE = 400; // ms without a key before what is left of a line is kept and announced
const MOST_UNDO = 30;

function render({ model, el }) {
  const ended = new AbortController();
  const root = h("section", {
    class: "tc-lab tc-pooling",
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
  const edition = shortEdition(tileset.edition);
  const notice = h("p", { class: "tc-pooling__notice", hidden: true });
  const live = h("div", { class: "tc-pooling__said", role: "status", "aria-live": "polite" });
  const sprites = spriteSheet(model.get("sprites"), tileset.size, () => notify(LAB.loadingFailed));
  const inbox = inboxView({
    changed: () => receive([]),
    given: (texts) => receive(texts.flatMap(linesOfFile)),
    unread: (name) => notify(KEEPING.unread(name)),
    undo: undoLast,
  });
  scannerView(inbox.scanner, { seen: (text) => receive(splitLines(text)), announce, signal: ended.signal });
  const paper = paperView({
    tileset,
    sprites,
    edition,
    pooled: () => pool,
    add: (code, earlier) => receive([code], earlier),
  });
  inbox.element.append(paper.element);
  const concepts = conceptView(tileset.concepts, pickConcept);
  const actions = { csv: () => save("csv"), json: () => save("json"), figure: saveFigure, restart };
  const results = resultsView({ tileset, sprites, actions });
  const current = () => ({ found, concept: concept() });
  results.element.append(classReportView({ tileset, sprites, current, signal: ended.signal }).element);
  root.append(inbox.element, concepts.element, results.element, notice, live);

  let pool = new Map(); // code → what it carries
  let published = null; // the value of `codes` that `pool` went into or came from
  let problems = [];
  const past = []; // pools before each addition
  const later = []; // lines that came while others were being read
  let adding = null; // { typed } while lines are being read
  let found = null; // what analysis.js found
  let own = false; // this view changes the concept itself
  let settling = 0;
  let fresh = 0; // codes added and not yet announced
  let frame = 0;

  const reader = lineReader({ edition, done: taken, waiting: () => (root.dataset.busy = "true") });
  const study = studyOf(tileset, { found: show, grown: showGrowth });
  const concept = () => (tileset.concepts.includes(model.get("concept")) ? model.get("concept") : "");
  const count = () => [...pool.values()].filter((session) => session.concept === concept()).length;

  start();
  const followed = {
    "change:codes": followCodes,
    "change:concept": followConcept,
    "change:seed": analyse,
    "change:sources_url": draw,
  };
  for (const [event, listener] of Object.entries(followed)) model.on(event, listener);

  function start() {
    const kept = recall(model.get("storage_key"), tileset.concepts);
    if (kept === "corrupt") notify(KEEPING.corrupt);
    else if (kept !== null) {
      inbox.text = kept.draft;
      if (concept() === "") model.set("concept", kept.concept);
      if ((model.get("codes") ?? []).length === 0) model.set("codes", kept.codes);
      model.save_changes();
    }
    followCodes();
  }

  // From text to codes -----------------------------------------------------------------------------------

  /**
   * Read what the box holds, and `lines` after it; codes go to the pool, in the place of the code `earlier` if there is
   * one, and the rest stays in the box.
   */
  function receive(lines, earlier = null) {
    if (reader.busy) return void later.push(...lines);
    adding = { typed: lines.length === 0 };
    const others = new Map([...pool].filter(([code]) => code !== earlier));
    reader.read([...splitLines(inbox.text), ...lines], others, concept());
  }

  function taken({ pool: next, added, problems: left, concept: about }) {
    const { typed } = adding;
    problems = left;
    if (added > 0 || !typed) inbox.keepOnly(problems);
    if (added > 0) {
      past.push(pool);
      if (past.length > MOST_UNDO) past.shift();
      pool = next;
      setConcept(about);
      publish();
      analyse();
    } else draw();
    // Half a line is no news: wait for the end of it.
    clearTimeout(settling);
    fresh += added;
    settling = setTimeout(settled, typed && fresh === 0 ? SETTLE : 0);
    if (later.length > 0) receive(later.splice(0));
  }

  function settled() {
    store();
    if (fresh > 0) announce(SAID.taken(fresh, problems.length));
    else if (problems.length > 0) announce(SAID.bad(problems.length));
    fresh = 0;
  }

  function publish() {
    published = [...pool.keys()].sort(); // in no order of arrival
    model.set("codes", published);
    model.save_changes();
  }

  function setConcept(name) {
    own = true;
    model.set("concept", name);
    own = false;
  }

  /** Take over the codes that the model holds, if it was not this view that put them there. */
  function followCodes() {
    const codes = model.get("codes") ?? [];
    if (codes === published) return;
    published = codes;
    const sorted = sortLines(codes, new Map(), { edition, concept: "" });
    pool = sorted.pool;
    if (concept() === "" && pool.size > 0) setConcept(commonConcept([...pool.keys()], edition));
    // Codes of another edition, say: they are not lost, and the reader is told.
    const lines = [...splitLines(inbox.text), ...sorted.problems.map(({ line }) => line)];
    inbox.text = lines.filter((line) => line.trim() !== "").join("\n");
    lookAgain();
    analyse();
  }

  /** Find the problems in the box again, without taking any code. */
  function lookAgain() {
    problems = sortLines(splitLines(inbox.text), pool, { edition, concept: concept() }).problems;
  }

  function followConcept() {
    if (own) return;
    analyse();
    receive([]); // lines about this motif count now
    store();
  }

  // From codes to page -----------------------------------------------------------------------------------

  function analyse() {
    study.stop();
    found = null;
    if (count() > 0) study.begin(pool, concept(), model.get("seed"));
    else model.set("results", {});
    model.save_changes();
    if (found === null) draw();
  }

  function show(results) {
    found = results;
    draw();
  }

  function draw() {
    const total = count();
    const { effort, majority, ds } = found ?? {};
    root.dataset.concept = concept();
    root.dataset.codes = String(total);
    root.dataset.bad = String(problems.length);
    root.dataset.labels = String(effort?.labels ?? 0);
    root.dataset.minutes = ((effort?.seconds ?? 0) / 60).toFixed(1);
    root.dataset.accuracyMajority = majority ? majority.accuracy.toFixed(4) : "";
    root.dataset.accuracyDawidSkene = ds ? ds.accuracy.toFixed(4) : "";
    root.dataset.orders = String(found?.curve.points()[0]?.orders ?? 0);
    root.dataset.busy = String(reader.busy || (total > 0 && found === null));
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      inbox.show(problems, past.length > 0);
      concepts.show(concept(), pool);
      results.element.hidden = total === 0;
      if (found) results.show(found, concept(), model.get("sources_url"));
    });
  }

  function showGrowth(more) {
    const points = found.curve.points();
    root.dataset.orders = String(points[0].orders);
    results.grow(points);
    if (more) return;
    const { effort, majority, ds } = found; // the notebook, if there is one, is told
    model.set("results", {
      concept: concept(),
      codes: effort.students,
      labels: effort.labels,
      minutes: effort.seconds / 60,
      accuracy: { one: points[0].mean, majority: majority.accuracy, dawid_skene: ds.accuracy },
      curve: points,
    });
    model.save_changes();
  }

  // From the reader to the state -----------------------------------------------------------------------------

  function pickConcept(name) {
    model.set("concept", name);
    model.save_changes();
    announce(SAID.concept(name, count()));
  }

  function undoLast() {
    pool = past.pop();
    publish();
    lookAgain();
    analyse();
    store();
    announce(SAID.undone(pool.size));
    if (past.length === 0) inbox.focus(); // the button goes dead
  }

  function restart() {
    past.length = 0;
    pool = new Map();
    problems = [];
    inbox.text = "";
    setConcept("");
    publish();
    analyse();
    clearTimeout(settling);
    forget(model.get("storage_key"));
    announce(SAID.restarted);
    inbox.focus();
  }

  function save(format) {
    const rows = asRows(found.crowd, tileset, concept());
    const name = `${TOOLS.file}.${format}`;
    if (format === "csv") download(name, asCsv(rows), "text/csv");
    else {
      const codes = [...pool.keys()].sort().filter((code) => pool.get(code).concept === concept());
      download(name, asJson({ codes, rows, tileset, concept: concept() }), "application/json");
    }
    announce(SAID.exported(name));
  }

  function saveFigure() {
    const { effort, majority, ds, curve } = found;
    const given = { concept: concept(), effort, majority: majority.accuracy, ds: ds.accuracy, points: curve.points() };
    const name = `${TOOLS.figureFile}.svg`;
    download(name, figureText(given), "image/svg+xml");
    announce(SAID.exported(name));
  }

  function store() {
    const kept = { concept: concept(), codes: [...pool.keys()].sort(), draft: inbox.text };
    if (pool.size === 0 && kept.draft.trim() === "") forget(model.get("storage_key"));
    else if (!keep(model.get("storage_key"), kept)) notify(KEEPING.refused);
  }

  function announce(message) {
    live.textContent = live.textContent === message ? `${message}\u00a0` : message; // the same words again are news too
  }

  function notify(message) {
    notice.textContent = message;
    notice.hidden = false;
  }

  return () => {
    ended.abort();
    reader.stop();
    study.stop();
    clearTimeout(settling);
    cancelAnimationFrame(frame);
    for (const [event, listener] of Object.entries(followed)) model.off(event, listener);
    root.remove();
  };
}

export default { render };
