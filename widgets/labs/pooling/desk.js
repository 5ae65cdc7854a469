// Where codes come in, and the pool that they make: the text box, the camera, photographs, paper, the simulated class. What one
// does here is an act of the lab, and can be undone.

import { repairsOf } from "../shared/repairs.js";
import { splitLines } from "./codelines.js";
import { inboxView } from "./inbox.js";
import { intakeOf } from "./intake.js";
import { appended } from "./left.js";
import { commonConcept, sortLines } from "./lines.js";
import { paperView } from "./paper.js";
import { pictureReader } from "./photo.js";
import { countAbout, poolShelf } from "./pool.js";
import { numbersOf, together } from "./receipt.js";
import { scannerView } from "./scanner.js";
import { ownCodeOf, simulationView } from "./simulation.js";
import { SIMULATION } from "./simulation_strings.js";
import { READING, SAID } from "./strings.js";
import { LONGEST_DRAFT } from "./work.js";

const MENDABLE = new Set(["checksum", "character"]);

/**
 * `concept()` is the one on show; `made` holds the simulated codes; `undo` takes the last act back; `waiting` marks the lab as busy.
 * Returns { element, pool, left, busy, isReading, takeOver(work), act(work), keepDraft(), show(concept), forgetReceipt(), clear(), focus(), stop() }.
 */
export function deskOf({ frame, tileset, edition, sprites, made, concept, undo, waiting }) {
  const { announce, option, signal } = frame;
  const redraw = (by) => () => frame.redraw({ by });
  let pool = new Map(); // code → what it carries
  let draft = ""; // what the box was last known to hold

  const inbox = inboxView({
    changed: () => intake.changed(),
    given: (lines) => intake.receive(lines),
    readPicture: pictureReader(option("scripts").qr),
    unread: (why) => frame.notify(why, { aloud: true }),
    remove,
    repair: (problem, code) => intake.repair(problem, code),
    repairs: ({ line, reason }) => (MENDABLE.has(reason) ? repairsOf(line, edition) : []),
    undo,
  });
  const shelf = poolShelf({ edition, waiting, read: redraw("device") });
  const intake = intakeOf({
    inbox,
    edition,
    pooled: () => pool,
    ready: () => !shelf.busy,
    took,
    read: redraw("reader"),
    kept: keepDraft,
    waiting,
    settled,
    timer: frame.timer,
  });
  scannerView(inbox.scanner, {
    address: option("scripts").qr,
    seen: (text) => intake.receive(splitLines(text)),
    photos: inbox.read,
    announce,
    signal,
  });
  const add = (code, earlier) => intake.receive([code], earlier);
  const simulation = simulationView({
    simulated: option("simulated"),
    ownCode: ownCodeOf(option("labels_key"), tileset),
    acts: { add: simulate, remove: unsimulate, own: add },
  });
  const paper = paperView({ tileset, sprites, edition, pooled: () => pool, add });
  inbox.element.append(paper.element, simulation.element);

  /** Take over what the work holds, if it was not this view that put it together. */
  function takeOver(work) {
    const isNews = work.draft !== draft && work.draft !== inbox.text; // kept earlier, by another tab, or before an act
    draft = work.draft;
    if (isNews || (work.aside && work.aside !== intake.left.aside)) intake.restore(work, isNews);
    const read = shelf.poolOf(work.codes);
    if (read === null || read.pool === pool) return;
    pool = read.pool;
    // What is strange is not lost, and the reader is told.
    if (read.strange.length > 0) inbox.text = appended(inbox.text, read.strange).text;
    intake.lookAgain();
    queueMicrotask(intake.next); // what has come meanwhile
  }

  function took(next, added) {
    const about = concept() || commonConcept(next.values());
    // Without a new code, these are the same: nothing is worked out again.
    const codes = added > 0 ? shelf.codesOf(next) : frame.work.codes;
    if (added > 0) pool = next;
    act({ concept: about, codes, ...intake.left });
  }

  /** What can be undone. */
  function act(next) {
    const { codes, concept: about, draft: text, aside } = frame.work;
    if (next.codes === codes && next.concept === about && next.draft === text && next.aside === aside)
      return frame.redraw({ by: "reader" });
    frame.become(next, { undoable: true });
  }

  function keepDraft(text = inbox.text) {
    if (frame.work.draft !== text) frame.become({ ...frame.work, ...intake.left, draft: text });
  }

  function settled(receipts) {
    const { draft: text, problems } = intake.left;
    if (frame.work.draft !== text) frame.become({ ...frame.work, ...intake.left });
    if (text.length > LONGEST_DRAFT) frame.notify(READING.longDraft, { aloud: true });
    if (receipts.length > 0) announce(SAID.receipt(numbersOf(together(receipts), concept())));
    else if (problems.length > 0) announce(SAID.bad(problems.length));
  }

  function remove(problem) {
    intake.remove(problem);
    act({ ...frame.work, ...intake.left });
  }

  function simulate() {
    const about = concept() || tileset.concepts[0];
    const { pool: next, added } = sortLines(option("simulated").codes[about], pool, edition);
    if (change(next, about)) announce(SIMULATION.added(added));
  }

  function unsimulate() {
    const left = new Map([...pool].filter(([code]) => !made.has(code)));
    if (change(left, concept())) announce(SIMULATION.removed(countAbout(left, concept())));
  }

  /** Another pool, by a press; not while codes are being read, which would come into the one before. */
  function change(next, about) {
    if (intake.busy || shelf.busy) return false;
    intake.forgetReceipt();
    pool = next;
    act({ ...frame.work, ...intake.left, concept: about, codes: shelf.codesOf(next) });
    return true;
  }

  return {
    element: inbox.element,
    get pool() {
      return pool;
    },
    get left() {
      return intake.left;
    },
    get busy() {
      return intake.busy || shelf.busy;
    },
    get isReading() {
      return shelf.busy;
    },
    takeOver,
    act,
    keepDraft,
    forgetReceipt: intake.forgetReceipt,
    clear: intake.clear,
    focus: () => inbox.focus(),
    show(about) {
      inbox.show(intake.left, { canUndo: frame.canUndo(), receipt: intake.receipt, concept: about });
      simulation.show(pool, about);
    },
    stop() {
      intake.stop();
      shelf.stop();
    },
  };
}
