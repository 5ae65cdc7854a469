// « Mettre la classe en commun »: what is particular to this lab. Codes come in; a crowd and its model come out. Lines that
// are no codes stay in the text box of each view.

import { readTileset } from "../captcha/tileset.js";
import { defineLab } from "../frame/lab.js";
import { shortEdition } from "../shared/sharecode.js";
import { classReportView } from "./classreport.js";
import { filesOf } from "./export.js";
import { inboxView } from "./inbox.js";
import { intakeOf } from "./intake.js";
import { splitLines } from "./lines.js";
import { choiceOfConcept } from "./panels.js";
import { outcomeOf } from "./outcome.js";
import { paperView } from "./paper.js";
import { countAbout, poolShelf } from "./pool.js";
import { resultsView } from "./results.js";
import { scannerView } from "./scanner.js";
import { LAB, SAID } from "./strings.js";
import { classStudy, figuresOf } from "./study.js";
import { poolingWork } from "./work.js";

function build(frame) {
  const { model, root, announce, option, signal } = frame;
  const tileset = readTileset(option("tileset"));
  const edition = shortEdition(tileset.edition);
  const sprites = frame.sprites(tileset.size);
  const inbox = inboxView({
    changed: () => intake.receive([]),
    given: (lines) => intake.receive(lines),
    unread: (why) => frame.notify(why, { aloud: true }),
    undo: undoLast,
  });
  const intake = intakeOf({
    inbox,
    edition,
    pooled: () => pool,
    concept: () => concept,
    took,
    read: () => frame.redraw({ by: "reader" }),
    waiting: () => (root.dataset.busy = "true"),
    settled,
    timer: frame.timer,
  });
  scannerView(inbox.scanner, { seen: (text) => intake.receive(splitLines(text)), announce, signal });
  const add = (code, earlier) => intake.receive([code], earlier);
  inbox.element.append(paperView({ tileset, sprites, edition, pooled: () => pool, add }).element);
  const concepts = choiceOfConcept(tileset.concepts, pickConcept);
  const current = () => ({ found: study.found, pool, concept });
  const results = resultsView({
    tileset,
    sprites,
    actions: { ...filesOf({ tileset, save: frame.save, current }), restart },
  });
  results.element.append(classReportView({ tileset, sprites, current, signal }).element);
  root.append(inbox.element, concepts.element, results.element);

  const study = classStudy({ tileset, model, drawn: () => frame.redraw({ by: "study" }), grow });
  const shelf = poolShelf(edition);
  let pool = new Map(); // code → what it carries
  let concept = ""; // the concept on show
  let draft = ""; // what the box was last known to hold

  function mark(work, { by }) {
    const isNews = work.draft !== draft && work.draft !== inbox.text; // kept earlier, or by another tab
    draft = work.draft;
    if (isNews) inbox.text = draft;
    takeOver(work.codes);
    if (by === "model" && work.concept !== concept) queueMicrotask(() => intake.receive([])); // lines about it count now
    concept = work.concept;
    if (isNews) intake.lookAgain();
    study.follow({ pool, ...work, seed: option("seed") });
    const codes = countAbout(pool, concept);
    Object.assign(root.dataset, figuresOf({ found: study.found, concept, codes, problems: intake.problems }));
    root.dataset.busy = String(intake.busy || (codes > 0 && study.found === null));
  }

  function grow(points) {
    root.dataset.orders = String(points[0].orders);
    results.grow(points);
  }

  /** Take over the codes, if it was not this view that put them together. */
  function takeOver(codes) {
    const read = shelf.poolOf(codes);
    if (read.pool === pool) return;
    pool = read.pool;
    // What is strange is not lost, and the reader is told.
    const lines = [...splitLines(inbox.text), ...read.strange].filter((line) => line.trim() !== "");
    if (read.strange.length > 0) inbox.text = lines.join("\n");
    intake.lookAgain();
  }

  function draw() {
    inbox.show(intake.problems, frame.canUndo());
    concepts.show(concept, pool);
    results.element.hidden = countAbout(pool, concept) === 0;
    if (study.found) results.show(study.found, concept, option("sources_url"));
  }

  // What the reader does -------------------------------------------------------------------------------------

  function took(next, about) {
    pool = next;
    frame.become({ concept: about, codes: shelf.codesOf(next), draft: inbox.text }, { undoable: true });
  }

  function settled(added) {
    if (frame.work.draft !== inbox.text) frame.become({ ...frame.work, draft: inbox.text });
    const bad = intake.problems.length;
    if (added > 0) announce(SAID.taken(added, bad));
    else if (bad > 0) announce(SAID.bad(bad));
  }

  function pickConcept(name) {
    frame.become({ ...frame.work, concept: name });
    intake.receive([]); // lines about this concept count now
    announce(SAID.concept(name, countAbout(pool, name)));
  }

  function undoLast() {
    frame.undo((before, now) => ({ ...now, codes: before.codes }));
    announce(SAID.undone(pool.size));
    if (!frame.canUndo()) inbox.focus(); // the button goes dead
  }

  function restart() {
    intake.clear();
    frame.restart();
    announce(SAID.restarted);
    inbox.focus();
  }

  return {
    work: poolingWork({ concepts: tileset.concepts, edition, asked: option("concept"), draft: () => inbox.text }),
    mark,
    draw,
    result: () => outcomeOf(study.found, { concept, codes: countAbout(pool, concept), tileset, sprites }),
    details: results.element,
    redrawOn: ["seed", "sources_url"],
    end() {
      intake.stop();
      study.stop();
    },
  };
}

const isReady = (model) => Boolean(model.get("tileset")?.truth);

export default defineLab({ name: "pooling", strings: LAB, isReady, build });
