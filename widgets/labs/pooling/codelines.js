// From pasted text to share codes, whatever stands around them: several on a line, or one on several lines.
//
// widgets/learning/codes/codelines.py goes by the same rules, and tests hold the two together. Words of letters and digits are
// put together until a checksum tells a code: at 30 bits, it allows for that many guesses.

import {
  DASHES,
  decodeShareCode,
  encodeShareCode,
  LONGEST,
  remainderAfter,
  SEALED,
  SHORTEST,
  SPACES,
  VALUES,
} from "../shared/sharecode.js";

const WORD = new RegExp(`[0-9A-Za-z${DASHES}]+`, "g");
const INSIDE = new RegExp(`[${DASHES}]`, "g");
const ACCENTED = /[\u00c0-\u024f]|[\u0300-\u036f]/;
const BLANK = new RegExp(`^[${SPACES}]*$`);
const BETWEEN = /^[ \t;,|/]+|[ \t;,|/]+$/g;
const CHANGES = 4; // from letters to digits or back: with fewer, it is a name, a date or a number

/**
 * Read every line that is not blank, as pieces { index, line, code, session } or { index, line, reason, message }. A line with
 * several codes comes in as many pieces, and lines that share a code come as one; what looks like a code beside others is a
 * piece of its own, so that none is lost silently. Else `line` is the line as it was given at that index.
 */
export function readLines(lines, edition) {
  const pieces = [];
  let begin = 0;
  for (let end = 0; end <= lines.length; end++) {
    if (end < lines.length && !BLANK.test(lines[end])) continue;
    for (const piece of readBlock(lines.slice(begin, end), edition)) {
      pieces.push({ ...piece, index: piece.index + begin });
    }
    begin = end + 1;
  }
  return pieces;
}

function readBlock(rows, edition) {
  const items = itemsOf(rows.flatMap(wordsOf), edition);
  const pieces = [];
  for (let line = 0, last = 0; line < rows.length; line = last + 1) {
    last = line;
    const mine = [];
    while (items.length > 0 && items[0].first.line <= last) {
      mine.push(items.shift());
      last = mine.at(-1).last.line;
    }
    pieces.push(...piecesOf(rows.slice(line, last + 1), line, mine, edition));
  }
  return pieces;
}

/** What lines hold that no code leads out of. */
function piecesOf(rows, index, items, edition) {
  const line = rows.join(" ");
  if (items.length === 0) return [{ index, line, ...decoded(line, edition) }];
  if (items.length === 1) return [{ index, line, ...items[0].found }];
  const starts = [0];
  for (const row of rows) starts.push(starts.at(-1) + row.length + 1);
  const ends = items.map(({ last }) => starts[last.line - index] + last.end);
  ends[items.length - 1] = line.length;
  return items.map(({ first, found }, i) => {
    const piece = line.slice(ends[i - 1] ?? 0, ends[i]).replace(BETWEEN, "");
    return { index: first.line, line: piece, ...found };
  });
}

/** The words of a row, as { text: letters and digits, line, end, isWhole }; a part of « Zoé » is not whole. */
function wordsOf(row, line) {
  const words = [];
  for (const match of row.matchAll(WORD)) {
    const text = match[0].replace(INSIDE, "");
    const end = match.index + match[0].length;
    const around = row.slice(Math.max(match.index - 1, 0), match.index) + row.slice(end, end + 1);
    if (text !== "") words.push({ text, line, end, isWhole: !ACCENTED.test(around) });
  }
  return words;
}

/** All codes, and between them what looks like one, as { first, last, found }: from one word to another. */
function itemsOf(words, edition) {
  const items = [];
  let free = 0;
  for (let at = 0; at < words.length; ) {
    const end = endOfCode(words, at);
    if (end === null) {
      at += 1;
      continue;
    }
    items.push(...lookalikes(words.slice(free, at), edition));
    const code = words.slice(at, end).map(({ text }) => text);
    items.push({ first: words[at], last: words[end - 1], found: decoded(code.join(""), edition) });
    at = end;
    free = end;
  }
  items.push(...lookalikes(words.slice(free), edition));
  return items;
}

/** Where the code ends that begins with the word at `begin`; null if none does. */
function endOfCode(words, begin) {
  let remainder = 1;
  let length = 0;
  for (let end = begin; end < words.length; end++) {
    for (const character of words[end].text) {
      const value = VALUES.get(character);
      length += 1;
      if (value === undefined || length > LONGEST) return null;
      remainder = remainderAfter(remainder, value);
    }
    if (remainder === SEALED && length >= SHORTEST) return end + 1;
  }
  return null;
}

/** Codes with a slip, each on one line: words as in a code, of which letters and digits change places often. */
function lookalikes(words, edition) {
  const items = [];
  let run = [];
  for (const word of [...words, null]) {
    const isGroup = word?.isWhole && /^(.|.{4}|(?=.*[0-9]).{5,})$/.test(word.text);
    if (isGroup && (run.length === 0 || run.at(-1).line === word.line)) {
      run.push(word);
      continue;
    }
    const text = run.map((one) => one.text).join("");
    const changes = text.match(/[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])/g)?.length ?? 0;
    if (text.length >= SHORTEST && changes >= CHANGES) {
      items.push({ first: run[0], last: run.at(-1), found: decoded(text, edition) });
    }
    run = isGroup ? [word] : [];
  }
  return items;
}

function decoded(text, edition) {
  try {
    const session = decodeShareCode(text, edition);
    return { code: encodeShareCode(session), session };
  } catch (error) {
    if (!error.reason) throw error;
    return { reason: error.reason, message: error.message };
  }
}
