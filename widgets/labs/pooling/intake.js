// How texts become codes: what stands in the box, and what files, the camera and sheets of paper bring besides.

import { sortLines, splitLines } from "./lines.js";
import { lineReader } from "./reader.js";

const SETTLE = 400; // ms without a key before what is left of a line is kept and announced

/**
 * `pooled()` and `concept()` tell what there is; `took(pool, concept)` is called when codes have come into a new `pool`,
 * `read()` when there was nothing to take, `waiting()` while there is more to come, and `settled(count)` a little later,
 * `count` codes having come since. `timer` is the frame's. Returns { receive, lookAgain, clear, problems, busy, stop }.
 */
export function intakeOf({ inbox, edition, pooled, concept, took, read, waiting, settled, timer }) {
  const reader = lineReader({ edition, done, waiting });
  const settle = timer();
  const later = []; // lines that came while others were being read
  let typed = false; // what is being read was typed
  let fresh = 0; // codes added and not yet told of
  let problems = [];

  /**
   * Read what the box holds, and `lines` after it; codes go to the pool, in the place of the code `earlier` if there is
   * one, and the rest stays in the box.
   */
  function receive(lines, earlier = null) {
    if (reader.busy) return void later.push(...lines);
    typed = lines.length === 0;
    const others = new Map([...pooled()].filter(([code]) => code !== earlier));
    reader.read([...splitLines(inbox.text), ...lines], others, concept());
  }

  function done({ pool, added, problems: left, concept: about }) {
    problems = left;
    if (added > 0 || !typed) inbox.keepOnly(problems);
    if (added > 0) took(pool, about);
    else read();
    // Half a line is no news: wait for the end of it.
    fresh += added;
    settle(tell, typed && fresh === 0 ? SETTLE : 0);
    if (later.length > 0) receive(later.splice(0));
  }

  function tell() {
    const count = fresh;
    fresh = 0;
    settled(count);
  }

  return {
    receive,
    /** Find the problems in the box again, without taking any code. */
    lookAgain() {
      problems = sortLines(splitLines(inbox.text), pooled(), { edition, concept: concept() }).problems;
    },
    clear() {
      problems = [];
      inbox.text = "";
      settle(null);
    },
    get problems() {
      return problems;
    },
    get busy() {
      return reader.busy;
    },
    stop: reader.stop,
  };
}
