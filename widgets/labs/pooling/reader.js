// Reading many lines a slice at a time, so that the page stays alive.

import { piecesOf } from "./codelines.js";

const AT_ONCE = 300; // pieces read before the first pause, however long they take
const SLICE = 25; // ms between two pauses

/**
 * Returns { read(lines, done), busy, stop }. `read` calls `done(pieces)` (see codelines.js), at once if the lines are few;
 * `waiting()` is called whenever there is more to come.
 */
export function lineReader({ edition, waiting }) {
  let timer = 0;
  let isBusy = false;

  function read(lines, done) {
    isBusy = true;
    const pieces = piecesOf(lines, edition);
    const found = [];

    function next() {
      const until = performance.now() + SLICE;
      for (let count = 1; ; count++) {
        const { value, done: isLast } = pieces.next();
        if (isLast) break;
        if (value !== null) found.push(value);
        if ((found.length > AT_ONCE || count > AT_ONCE) && performance.now() > until) {
          waiting();
          timer = setTimeout(next, 0);
          return;
        }
      }
      isBusy = false;
      done(found);
    }

    next();
  }

  return {
    read,
    get busy() {
      return isBusy;
    },
    stop: () => clearTimeout(timer),
  };
}
