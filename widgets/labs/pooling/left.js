// What is left of a text once its codes are taken: what the box goes on holding, and what is laid aside. No page.
//
// Problems are pieces of codelines.js; those that the box holds say where in its text they stand: { from, to }.

const MOST_TYPED = 24; // characters that a keyboard, or a word that a phone suggests, brings at once

/** Nothing laid aside: { lines: texts, without: lines without a code, around: codes whose line has other text }. */
export const NOTHING = Object.freeze({ lines: [], without: 0, around: 0 });

/** Whether a text has changed by more than typing: something was pasted, or put there. */
export function isGiven(before, after) {
  let begin = 0;
  while (begin < before.length && before[begin] === after[begin]) begin += 1;
  let end = 0;
  while (end < before.length - begin && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const came = after.slice(begin, after.length - end);
  return came.length > MOST_TYPED || (came.trim() !== "" && /[\r\n]/.test(came));
}

/** The problems of a text, with their places in it. */
export function placed(problems, text) {
  const starts = [];
  for (let at = 0; at !== -1; ) {
    starts.push(at);
    const next = /\r\n|\r|\n/g;
    next.lastIndex = at;
    at = next.exec(text) === null ? -1 : next.lastIndex;
  }
  return problems.map((one) => ({ ...one, from: starts[one.index] + one.begin, to: starts[one.last] + one.end }));
}

/** Problems alone, one a line, after `text`: { text, problems }. */
export function appended(text, problems) {
  let all = text.trimEnd();
  const found = problems.map((one) => {
    if (all !== "") all += "\n";
    const from = all.length;
    all += one.line;
    return { ...one, from, to: all.length };
  });
  return { text: all, problems: found };
}

/** The text without one of its problems, and without its line if nothing else stands there. */
export function withoutProblem(text, { from, to }) {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const isAlone = /(^|[\r\n])[^\S\r\n]*$/.test(before) && /^[^\S\r\n]*([\r\n]|$)/.test(after);
  if (!isAlone) return before + after;
  const rest = after.replace(/^[^\S\r\n]*(\r\n|\r|\n)?/, "");
  return before.replace(/[^\S\r\n]+$/, "") + rest;
}

/** What a text that was `read` has become meanwhile, with `left` in its place; null if one cannot tell. */
export function caughtUp(now, read, left) {
  if (now === read) return left;
  const at = now.startsWith(read) ? 0 : now.endsWith(read) ? now.length - read.length : -1;
  if (at === -1) return null;
  const parts = [now.slice(0, at), left, now.slice(at + read.length)];
  return parts.filter((part) => part.trim() !== "").join("\n");
}

/** What was laid aside, with what came now: lines without a code, and the lines of problems that hold other text, too. */
export function laidAside(aside, lines, { without, problems }) {
  const around = new Map(); // each line once
  let count = 0;
  for (const { index, last, line } of problems) {
    const whole = lines.slice(index, last + 1).join(" ");
    if (whole.trim() === line.trim()) continue;
    around.set(index, whole);
    count += 1;
  }
  if (without.length === 0 && count === 0) return aside;
  const came = [...without, ...[...around].map(([index, line]) => ({ index, line }))];
  came.sort((a, b) => a.index - b.index);
  return {
    lines: aside.lines.concat(came.map(({ line }) => line)),
    without: aside.without + without.length,
    around: aside.around + count,
  };
}
