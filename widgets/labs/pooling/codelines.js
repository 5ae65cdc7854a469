// Every share code in a text, whatever stands around it: several on a line, one on several lines, glued to a name.
//
// widgets/learning/codes/codelines.py goes by the same rules, and tests hold the two together. Letters and digits are put
// together, whatever stands between them, until a checksum tells a code: at 30 bits, it allows for that many guesses. Where
// a code is glued to other letters, it must carry a session, too.

import { fr } from "../shared/french.js";
import {
  ALPHABET,
  CONCEPTS,
  DASHES,
  decodeShareCode,
  inGroups,
  LONGEST,
  remainderAfter,
  SEALED,
  ShareCodeError,
  SHORTEST,
  SPACES,
  VALUES,
} from "../shared/sharecode.js";
import { cut, lookalikesOf } from "./lookalikes.js";

const PART = /(?:[0-9A-Za-z\u00c0-\u024f]|[\u0300-\u036f])+/g;
const JOINT = new RegExp(`^[${DASHES}]+$`);
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[nrtbf])/g; // as in JSON
const BLANK = new RegExp(`^[${SPACES}]*$`);
const VERSION = /[1IiLl]/g; // what every code begins with
const CONCEPT = 4; // which character of a code the concept is
const HELD = 512; // parts looked at before they are let go

export function splitLines(text) {
  return text.split(/\r\n|\r|\n/);
}

/**
 * Read lines, in order, as { code, session } for a code, { reason, message } for what looks like one, {} for a line that
 * holds neither and is not blank. Each also has { index, last, line }: the passage, from the line at `index` to the one at
 * `last`; a code or a lookalike begins in the one at `begin` and ends in the other before `end`. Now and then null comes
 * instead: time for something else.
 */
export function piecesOf(lines, edition) {
  return pieces(lines, edition);
}

function* pieces(lines, edition) {
  let after = 0; // the first line that is not told yet
  let covered = -1; // the last line with a code or a lookalike

  function* withoutCode(until) {
    for (; after < until; after++) {
      if (after > covered && !BLANK.test(lines[after])) yield { index: after, last: after, line: lines[after] };
      else if (after % HELD === 0) yield null;
    }
  }

  for (const item of itemsOf(lines, edition)) {
    yield* withoutCode(item.index);
    if (item.isProgress) {
      yield null;
      continue;
    }
    covered = Math.max(covered, item.last);
    const passage = lines.slice(item.index, item.last + 1);
    passage[passage.length - 1] = passage.at(-1).slice(0, item.end);
    passage[0] = passage[0].slice(item.begin);
    const { index, begin, last, end } = item;
    yield { index, begin, last, end, line: passage.join(" "), ...item.found };
  }
  yield* withoutCode(lines.length);
}

/** All of it at once. */
export function readLines(lines, edition) {
  return [...piecesOf(lines, edition)].filter((piece) => piece !== null);
}

function* partsOf(lines) {
  for (let line = 0; line < lines.length; line++) {
    const row = lines[line].replace(ESCAPE, meant);
    let end = 0;
    for (const match of row.matchAll(PART)) {
      const begin = match.index;
      const joined = end > 0 && JOINT.test(row.slice(end, begin));
      end = begin + match[0].length;
      yield { line, begin, text: match[0], joined };
    }
  }
}

/** A dash or a space for what JSON writes otherwise, as long as that is: places in the line stay. */
function meant(text) {
  const isDash = text.length > 2 && JOINT.test(String.fromCharCode(parseInt(text.slice(2), 16)));
  return (isDash ? "-" : " ").repeat(text.length);
}

/** Codes and lookalikes, in order; and now and then { isProgress, index }: before that line, there are no more. */
function* itemsOf(lines, edition) {
  const parts = partsOf(lines);
  const lookalikes = lookalikesOf(edition);
  let window = [];
  let at = 0; // the part, and the character in it, to go on with
  let offset = 0;
  let isMore = true;
  for (;;) {
    if (at >= HELD) {
      window = window.slice(at);
      at = 0;
      if (window.length > 0) yield { isProgress: true, index: lookalikes.line ?? window[0].line };
    }
    while (isMore && window.length - at <= LONGEST) {
      const { value, done } = parts.next();
      if (done) isMore = false;
      else window.push(value);
    }
    if (at === window.length) break;
    const part = window[at];
    const code = codeIn(window, at, offset, edition);
    if (code === null) {
      for (const one of lookalikes.feed(cut(part, offset))) yield wrong(one, edition);
      at += 1;
      offset = 0;
      continue;
    }
    const { begin, last, end, found } = code;
    if (begin > offset) for (const one of lookalikes.feed(cut(part, offset, begin))) yield wrong(one, edition);
    for (const one of lookalikes.close()) yield wrong(one, edition);
    yield {
      index: part.line,
      begin: part.begin + begin,
      last: window[last].line,
      end: window[last].begin + end,
      found,
    };
    const isThrough = end === window[last].text.length;
    at = isThrough ? last + 1 : last;
    offset = isThrough ? 0 : end;
  }
  for (const one of lookalikes.close()) yield wrong(one, edition);
}

/** The first code that begins in a part, from a character on: where it begins and ends, in which part, what it holds. */
function codeIn(window, at, offset, edition) {
  if (offset === 0) {
    const code = codeAt(window, at, 0, edition);
    if (code !== null) return code;
  }
  VERSION.lastIndex = Math.max(offset, 1);
  for (let match = VERSION.exec(window[at].text); match !== null; match = VERSION.exec(window[at].text)) {
    const next = VERSION.lastIndex;
    const code = codeAt(window, at, match.index, edition);
    if (code !== null) return code;
    VERSION.lastIndex = next;
  }
  return null;
}

function codeAt(window, at, begin, edition) {
  let remainder = 1;
  let code = "";
  for (let last = at; last < window.length; last++) {
    const { text } = window[last];
    for (let i = last === at ? begin : 0; i < text.length; i++) {
      const value = VALUES.get(text[i]);
      if (value === undefined || code.length === LONGEST) return null;
      code += ALPHABET[value];
      if (begin > 0 && code.length === CONCEPT && value >= CONCEPTS.length) return null;
      remainder = remainderAfter(remainder, value);
      if (remainder !== SEALED || code.length < SHORTEST) continue;
      const found = decoded(code, edition);
      const isGlued = begin > 0 || i < text.length - 1;
      if (!isGlued || found.session || found.reason === "edition") return { begin, last, end: i + 1, found };
    }
  }
  return null;
}

function wrong({ first, last, text, isSheet }, edition) {
  const found = isSheet ? sheetProblem() : decoded(text, edition);
  return { index: first.line, begin: first.begin, last: last.line, end: last.begin + last.text.length, found };
}

function decoded(text, edition) {
  try {
    const session = decodeShareCode(text, edition);
    return { code: inGroups(text), session };
  } catch (error) {
    if (!error.reason) throw error;
    return { reason: error.reason, message: error.message };
  }
}

function sheetProblem() {
  const { reason, message } = new ShareCodeError(
    "sheet",
    fr`C'est le code d'une feuille de papier : il s'entre sur la page « Mettre la classe en commun », sous « Entrer une feuille de papier ».`,
  );
  return { reason, message };
}
