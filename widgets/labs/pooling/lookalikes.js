// What looks like a share code and is none: a slip, a code cut short, the code of a sheet of paper.
//
// widgets/learning/codes/lookalikes.py goes by the same rules. A part is { line, begin, text, joined }: letters and digits in
// a line that nothing interrupts; only dashes lead to it from the part before if `joined`.

import { decodeSheetCode } from "../shared/sheetcode.js";
import { GROUP, LONGEST, SHORTEST, VALUES } from "../shared/sharecode.js";

const PLAIN = /^[0-9A-Za-z]+$/;
const SMALL = /[a-hjkmnp-z]/g; // letters that are not written for a digit
const LARGE = /[A-HJ-NP-Z]/g;
const CHANGE = /[0-9](?=[^0-9])|[^0-9](?=[0-9])/g;
const SHEET = 8; // characters of the code of a sheet of paper, and as few of a share code cut short
const CHANGES = 4; // from letters to digits or back: with fewer, it is a name, a date or a number
const MIXED = 3; // small and capital letters, as many of each: an address, say
const LEAST_GROUPS = 3;

/** Parts come in, in order (`feed`); lookalikes { first, last, text, isSheet } come out, at the latest of `close`: lists. */
export function lookalikesOf(edition) {
  const begin = edition === null ? [NaN] : [1, edition >> 5, edition & 31];
  let word = [];
  let run = []; // parts of words that may be groups of one code
  let size = 0;

  function endWord() {
    if (word.length === 0) return [];
    const parts = word;
    word = [];
    const text = textOf(parts);
    const isLong = text.length >= SHORTEST; // a code by itself
    const found =
      run.length > 0 && (isLong || run.at(-1).line !== parts[0].line || size > 2 * LONGEST || begins(text))
        ? endRun()
        : [];
    if (!isGroup(text)) return [...found, ...endRun()];
    run.push(...parts);
    size += text.length;
    return isLong ? [...found, ...endRun()] : found;
  }

  function endRun() {
    if (run.length === 0) return [];
    const parts = run;
    run = [];
    size = 0;
    const text = textOf(parts);
    const isSheet = text.length === SHEET && isSheetCode(text);
    return isSheet || isShaped(parts, text) ? [{ first: parts[0], last: parts.at(-1), text, isSheet }] : [];
  }

  /** Whether a text begins as the codes of this edition do. */
  function begins(text) {
    return begin.every((value, i) => VALUES.get(text[i]) === value); // no value is NaN
  }

  function isShaped(parts, text) {
    if (text.length >= SHEET && begins(text)) return true;
    const changes = count(text, CHANGE);
    const isGrouped = parts.every((part, i) => part.text.length === GROUP && (i === 0 || part.joined));
    if (changes > 0 && parts.length >= LEAST_GROUPS && isGrouped) return true;
    const mixed = Math.min(count(text, SMALL), count(text, LARGE));
    return text.length >= SHORTEST && changes >= CHANGES && mixed < MIXED;
  }

  function isSheetCode(text) {
    if (edition === null) return false;
    try {
      decodeSheetCode(text, edition);
      return true;
    } catch (error) {
      if (!error.reason) throw error;
      return false;
    }
  }

  return {
    feed(part) {
      const found = part.joined ? [] : endWord();
      word.push(part);
      return found;
    },
    close: () => [...endWord(), ...endRun()],
    /** The line that may still hold one, or null. */
    get line() {
      return (run[0] ?? word[0])?.line ?? null;
    },
  };
}

/** A piece of a part; itself if it is all of it. */
export function cut(part, begin, end = part.text.length) {
  if (begin === 0 && end === part.text.length) return part;
  return { line: part.line, begin: part.begin + begin, text: part.text.slice(begin, end), joined: false };
}

/** Whether a word may be a group of a code: « Zoé », « Hugo » and « 12 » may not. */
function isGroup(text) {
  const hasDigit = /[0-9]/.test(text);
  if (text.length === 1 || (text.length === GROUP && !hasDigit)) {
    return PLAIN.test(text) && (text === text.toUpperCase() || text === text.toLowerCase());
  }
  return text.length >= GROUP - 1 && hasDigit;
}

function textOf(parts) {
  return parts.map(({ text }) => text).join("");
}

function count(text, pattern) {
  return text.match(pattern)?.length ?? 0;
}
