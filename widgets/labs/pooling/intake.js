// From text to the pool: what the box, files, the camera and sheets bring is read; good codes go to the work, the rest
// stays in the box.

import { sortLines, splitLines } from "./lines.js";
import { lineReader } from "./reader.js";
import { SAID } from "./strings.js";

const SETTLE = 400; // ms without a key before what is left of a line is kept and announced

/** Returns { pool, problems, busy, follow, receive, clear, stop }; `inbox` holds the box. */
export function intakeOf(frame, { inbox, edition }) {
  let pool = new Map(); // code → what it carries
  let pooled = null; // the codes of `pool`, as the work last had them
  let drafted = ""; // the draft that the work last had
  let problems = [];
  let about = null; // the motif that the work last had
  let adding = null; // { lines, earlier } that are being read
  let fresh = 0; // codes added and not yet announced
  const later = []; // lines that came while others were being read
  const settle = frame.timer();
  const readSoon = frame.timer();
  const reader = lineReader({ edition, done: taken, waiting: () => (frame.root.dataset.busy = "true") });
  const sort = (lines, others, concept) => sortLines(lines, others, { edition, concept });

  /** Take over the draft and the codes of `work`, if it was not this view that put them there (`by`: ../frame/work.js). */
  function follow({ codes, draft, concept }, by) {
    const isOther = about !== null && about !== concept;
    let changed = false;
    about = concept;
    if (draft !== drafted) {
      changed = inbox.text === drafted; // what is being typed stays
      if (changed) inbox.text = draft;
      drafted = draft;
    }
    if (codes !== pooled && codes.join() !== pooled?.join()) {
      changed = true;
      pour(codes);
      if (reader.busy) readSoon(begin); // again, with these codes
    }
    pooled = codes;
    if (changed) problems = sort(splitLines(inbox.text), pool, concept).problems;
    // Lines about this motif count now; and an act that the device's news forestalled was not read.
    if ((isOther && by !== "reader") || (by === "device" && inbox.text !== draft)) readSoon(() => receive([]));
  }

  function pour(codes) {
    const sorted = sort(codes, new Map(), "");
    pool = sorted.pool;
    if (sorted.problems.length === 0) return;
    // Codes of another edition, say: they are not lost, and the reader is told.
    const lines = [...splitLines(inbox.text), ...sorted.problems.map(({ line }) => line)];
    inbox.text = lines.filter((line) => line.trim() !== "").join("\n");
  }

  /**
   * Read what the box holds, and `lines` after it; codes go to the pool, in the place of the code `earlier` if there is
   * one, and the rest stays in the box.
   */
  function receive(lines, earlier = null) {
    if (reader.busy) return void later.push(...lines);
    adding = { lines, earlier };
    begin();
  }

  function begin() {
    reader.stop();
    const others = new Map([...pool].filter(([code]) => code !== adding.earlier));
    reader.read([...splitLines(inbox.text), ...adding.lines], others, frame.work.concept);
  }

  function taken({ pool: next, added, problems: left, concept }) {
    const typed = adding.lines.length === 0;
    problems = left;
    if (added > 0 || !typed) inbox.keepOnly(problems);
    if (added > 0) {
      pool = next;
      about = concept;
      become({ concept }, { undoable: true });
    } else frame.redraw({ by: "reader" });
    // Half a line is no news: wait for the end of it.
    fresh += added;
    settle(settled, typed && fresh === 0 ? SETTLE : 0);
    if (later.length > 0) receive(later.splice(0));
  }

  function settled() {
    if (inbox.text !== frame.work.draft) become({});
    if (fresh > 0) frame.announce(SAID.taken(fresh, problems.length));
    else if (problems.length > 0) frame.announce(SAID.bad(problems.length));
    fresh = 0;
  }

  /** The work becomes what stands here: the pool, the box. */
  function become(more, options) {
    const codes = [...pool.keys()].sort(); // in no order of arrival
    if (codes.join() !== pooled.join()) pooled = codes;
    drafted = inbox.text;
    frame.become({ ...frame.work, ...more, codes: pooled, draft: drafted }, options);
  }

  return {
    get pool() {
      return pool;
    },
    get problems() {
      return problems;
    },
    get busy() {
      return reader.busy;
    },
    follow,
    receive,
    clear() {
      settle(null);
      inbox.text = "";
      problems = [];
    },
    stop: reader.stop,
  };
}
