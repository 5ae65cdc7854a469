// How texts become codes: what stands in the box, and what files, the camera and sheets of paper bring besides. One after the
// other: what comes while something is being read waits its turn.

import { splitLines } from "./codelines.js";
import { appended, caughtUp, isGiven, laidAside, NOTHING, placed, withoutProblem } from "./left.js";
import { lineReader } from "./reader.js";
import { sortLines, sortPieces } from "./lines.js";

const SETTLE = 400; // ms without a key before what is left of a line is kept and announced

/**
 * `pooled()` tells what there is, `ready()` whether it does yet; `took(pool, added)` is called when what was given has been read,
 * `read()` when typing has changed nothing but the box, `waiting()` while there is more to come, and `settled(receipts)` a
 * little later, `receipts` being those since the last time. `kept(text)` puts down what the box held before it was given
 * more. `timer` is the frame's.
 */
export function intakeOf({ inbox, edition, pooled, ready, took, read, kept, waiting, settled, timer }) {
  const reader = lineReader({ edition, waiting });
  const settle = timer();
  const queue = []; // { isBox, isGiven } or { lines, earlier }
  let known = inbox.text; // as of the last change
  let problems = [];
  let aside = NOTHING;
  let receipt = null; // of what was read last
  let receipts = []; // not told yet

  /** The reader has changed what the box holds. */
  function changed() {
    const before = known;
    known = inbox.text;
    const given = isGiven(before, known);
    if (given && !reader.busy) kept(before);
    const job = queue.find(({ isBox }) => isBox);
    if (job) job.isGiven ||= given;
    else queue.push({ isBox: true, isGiven: given });
    next();
  }

  /** Read `lines`; their codes go to the pool, in the place of the code `earlier` if there is one. */
  function receive(lines, earlier = null) {
    const last = queue.at(-1);
    if (last?.lines && last.earlier === null && earlier === null) for (const line of lines) last.lines.push(line);
    else queue.push({ lines: [...lines], earlier });
    next();
  }

  function next() {
    if (reader.busy || queue.length === 0) return;
    if (!ready()) return waiting();
    const job = queue.shift();
    const text = inbox.text;
    const lines = job.lines ?? splitLines(text);
    reader.read(lines, (pieces) => done({ ...job, text, lines }, pieces));
  }

  function done(job, pieces) {
    const others = job.earlier ? new Map([...pooled()].filter(([code]) => code !== job.earlier)) : pooled();
    const sorted = sortPieces(pieces, others);
    const isTyping = job.isBox && !job.isGiven && sorted.receipt.found === sorted.problems.length;
    if (isTyping) {
      // Half a line is no news: wait for the end of it.
      if (inbox.text === job.text) problems = placed(sorted.problems, job.text);
      read();
      settle(tell, SETTLE);
    } else {
      if (job.isBox) emptyBox(job, sorted.problems);
      else fillBox(sorted.problems);
      aside = laidAside(aside, job.lines, sorted);
      receipt = sorted.receipt;
      receipts.push(receipt);
      took(sorted.pool, sorted.added);
      settle(tell, 0);
    }
    next();
  }

  /** The box keeps the problems, and what has come into it meanwhile, which waits its turn. */
  function emptyBox({ text, isGiven: given }, found) {
    const rest = appended("", found);
    const all = caughtUp(inbox.text, text, rest.text);
    if (all === null) return; // another text stands there now
    inbox.replace(all, given || all !== rest.text ? null : found);
    known = inbox.text;
    problems = all === rest.text ? rest.problems : [];
  }

  function fillBox(found) {
    if (found.length === 0) return;
    const rest = appended(inbox.text, found);
    inbox.replace(rest.text, null);
    known = inbox.text;
    problems = [...problems, ...rest.problems];
  }

  function tell() {
    const told = receipts;
    receipts = [];
    settled(told);
  }

  return {
    changed,
    receive,
    next,
    /** Take a problem out of the box. */
    remove(problem) {
      const before = inbox.text;
      inbox.replace(withoutProblem(before, problem), null);
      known = inbox.text;
      const shift = before.length - known.length;
      problems = problems
        .filter((one) => one !== problem)
        .map((one) => (one.from < problem.from ? one : { ...one, from: one.from - shift, to: one.to - shift }));
    },
    /** Put `code` in the place of a problem, as if it had been typed there. */
    repair({ from, to }, code) {
      if (!reader.busy) kept(inbox.text);
      inbox.replace(inbox.text.slice(0, from) + code + inbox.text.slice(to), null);
      changed();
    },
    /** Put back what the box held, and what was laid aside: as far as that is known. */
    restore(work, isNews) {
      aside = work.aside ?? aside;
      if (isNews) {
        inbox.text = known = work.draft;
        problems = work.problems ?? [];
        if (!work.problems) this.lookAgain();
      }
    },
    forgetReceipt() {
      receipt = null;
    },
    /** Find the problems in the box again, without taking any code. */
    lookAgain() {
      problems = placed(sortLines(splitLines(inbox.text), pooled(), edition).problems, inbox.text);
    },
    clear() {
      queue.length = 0;
      problems = [];
      aside = NOTHING;
      receipt = null;
      inbox.text = known = "";
      settle(null);
    },
    /** What is left: { draft, problems, aside }. */
    get left() {
      return { draft: inbox.text, problems, aside };
    },
    get receipt() {
      return receipt;
    },
    get busy() {
      return reader.busy || queue.length > 0;
    },
    stop: reader.stop,
  };
}
