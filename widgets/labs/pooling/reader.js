// Reading many lines a few hundred at a time, so that the page stays alive.

import { commonConcept, sortLines } from "./lines.js";

const CHUNK = 300;

/**
 * Returns { read(lines, pool, concept), busy, stop }. `read` calls `done({ pool, added, problems, concept })`, at once
 * if the lines are few; `waiting()` is called whenever there is more to come. An empty `concept` is settled by the
 * first lines.
 */
export function lineReader({ edition, done, waiting }) {
  let timer = 0;
  let job = null;

  function read(lines, pool, concept) {
    const settled = concept || commonConcept(lines.slice(0, CHUNK), edition);
    job = { lines, at: 0, pool, added: 0, problems: [], concept: settled };
    next();
  }

  function next() {
    const { lines, at, concept } = job;
    const sorted = sortLines(lines.slice(at, at + CHUNK), job.pool, { edition, concept });
    job.pool = sorted.pool;
    job.added += sorted.added;
    for (const problem of sorted.problems) job.problems.push({ ...problem, index: problem.index + at });
    job.at += CHUNK;
    if (job.at < lines.length) {
      waiting();
      timer = setTimeout(next, 0);
      return;
    }
    const { pool, added, problems } = job;
    job = null;
    done({ pool, added, problems, concept });
  }

  return {
    read,
    get busy() {
      return job !== null;
    },
    stop: () => clearTimeout(timer),
  };
}
