// Share codes: a student's labels as a short text that can be read out, copied on paper or pasted.
//
// widgets/learning/codes/sharecode.py holds the specification, bit by bit; this follows it to the letter.
//
//   session = { edition, concept, hand, rounds: [{ position, labels: [6 booleans] }],
//               seconds, refused, refusedSeconds }

import { fr } from "./french.js";

export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
export const CONCEPTS = ["crosswalk", "traffic-light"]; // append only: codes hold places in this list
export const MOST_ROUNDS = 64;
export const MOST_SECONDS = 8191;
export const MOST_REFUSED = 63;
const VERSION = 1;
const LABELS = 6;
export const GROUP = 4;
const CHECK = 6;
const HEADER = 7; // characters: version, edition, concept, hand
export const SHORTEST = HEADER + CHECK + 1;
export const LONGEST = 111;
const LONGEST_TEXT = 1000; // a bound on the work that a pasted text may ask for
// What a code may be broken at, and what may stand inside a word of it: for classes of regular expressions.
export const SPACES = "\\t-\\r \\x1c-\\x1f\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff";
export const DASHES =
  "._\\xad\\xb7\\u200b-\\u2015\\u2022\\u202a-\\u202e\\u2060-\\u206f\\u2212\\ufe00-\\ufe0f\\ufe58\\ufe63\\uff0d-";
const IGNORED = new RegExp(`[${SPACES}${DASHES}]`, "g");
export const SEALED = 0x2bc830a3; // the remainder of a whole code
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const TERMS = Array.from({ length: 32 }, (_, top) =>
  GENERATOR.reduce((sum, term, i) => ((top >> i) & 1 ? sum ^ term : sum), 0),
);
export const VALUES = new Map([...ALPHABET, ...ALPHABET.toLowerCase()].map((character, i) => [character, i % 32]));
for (const character of "Oo") VALUES.set(character, 0);
for (const character of "IiLl") VALUES.set(character, 1);

/**
 * A text that is no share code; the message is for readers. `reason` is one of "empty", "character", "length",
 * "checksum", "version", "concept", "edition", "content".
 */
export class ShareCodeError extends Error {
  constructor(reason, message) {
    super(message);
    this.name = "ShareCodeError";
    this.reason = reason;
  }
}

/** The ten bits that name an edition of the tiles, from the `edition` of a tileset (captcha/tileset.js). */
export function shortEdition(edition) {
  return parseInt(edition, 36) & 1023;
}

/** The code of a session, in groups of four characters; times are rounded, and cut at what a code holds. */
export function encodeShareCode({ edition, concept, hand, rounds, seconds, refused = 0, refusedSeconds = 0 }) {
  if (!CONCEPTS.includes(concept)) throw conceptError();
  const positions = rounds.map((round) => round.position);
  if (
    !isWithin(rounds.length, 1, MOST_ROUNDS) ||
    !positions.every((position) => isWithin(position, 0, MOST_ROUNDS - 1)) ||
    positions.some((position, i) => i > 0 && position <= positions[i - 1]) ||
    rounds.some((round) => round.labels.length !== LABELS) ||
    !isWithin(edition, 0, 1023) ||
    !isWithin(hand, 0, 32767) ||
    !(Math.min(seconds, refused, refusedSeconds) >= 0)
  ) {
    throw contentError();
  }
  const grids = Math.min(Math.floor(refused), MOST_REFUSED);
  const bits = [];
  put(bits, VERSION, 5);
  put(bits, edition, 10);
  put(bits, CONCEPTS.indexOf(concept), 5);
  put(bits, hand, 15);
  put(bits, rounds.length - 1, 6);
  put(bits, wholeSeconds(seconds), 13);
  put(bits, grids, 6);
  if (grids > 0) put(bits, wholeSeconds(refusedSeconds), 13);
  const labelled = new Set(positions);
  for (let position = 0; position <= positions.at(-1); position++) bits.push(labelled.has(position) ? 1 : 0);
  for (const round of rounds) for (const label of round.labels) bits.push(label ? 1 : 0);
  while (bits.length % 5 > 0) bits.push(0);
  const data = [];
  for (let i = 0; i < bits.length; i += 5) data.push(parseInt(bits.slice(i, i + 5).join(""), 2));
  const remainder = remainderOf([...data, 0, 0, 0, 0, 0, 0]) ^ SEALED;
  for (let i = CHECK - 1; i >= 0; i--) data.push((remainder >>> (5 * i)) & 31);
  return inGroups(data.map((value) => ALPHABET[value]).join(""));
}

/** The characters of a code as it is written down, in groups with dashes between. */
export function inGroups(code) {
  return code.match(new RegExp(`.{1,${GROUP}}`, "g")).join("-");
}

/** What a code carries; with `edition`, codes of another edition of the tiles are refused. */
export function decodeShareCode(code, edition = null) {
  const values = readCharacters(code);
  if (remainderOf(values) !== SEALED) {
    throw new ShareCodeError("checksum", fr`Ce code contient une faute de frappe, ou il en manque un morceau.`);
  }
  const take = reader(values.slice(0, -CHECK));
  const version = take(5);
  if (version !== VERSION) {
    const message = fr`Ce code vient d'une autre version du livre (format ${version} au lieu de ${VERSION}).`;
    throw new ShareCodeError("version", message);
  }
  const found = take(10);
  if (edition !== null && found !== edition) {
    const message = fr`Ce code vient d'une autre édition du livre : ses images ne sont pas les mêmes.`;
    throw new ShareCodeError("edition", message);
  }
  const concept = CONCEPTS[take(5)];
  if (concept === undefined) throw conceptError();
  const hand = take(15);
  const count = take(6) + 1;
  const seconds = take(13);
  const refused = take(6);
  const refusedSeconds = refused > 0 ? take(13) : 0;
  const positions = [];
  for (let position = 0; position < MOST_ROUNDS && positions.length < count; position++) {
    if (take(1) === 1) positions.push(position);
  }
  if (positions.length < count) throw contentError();
  const rounds = positions.map((position) => ({
    position,
    labels: Array.from({ length: LABELS }, () => take(1) === 1),
  }));
  take.finish();
  return { edition: found, concept, hand, rounds, seconds, refused, refusedSeconds };
}

/** The characters of a text as numbers of five bits; one that stands for none throws. */
export function readValues(code) {
  const text = [...[...code.slice(0, 2 * LONGEST_TEXT + 2)].slice(0, LONGEST_TEXT).join("").replace(IGNORED, "")];
  for (const character of text) {
    if (!VALUES.has(character)) {
      // Not through `fr`, which would change an apostrophe that is itself the character.
      const message = `Le caractère «\u202f${character}\u202f» n’existe pas dans un code de partage.`;
      throw new ShareCodeError("character", message);
    }
  }
  return text.map((character) => VALUES.get(character));
}

function readCharacters(code) {
  const values = readValues(code);
  if (values.length === 0) throw new ShareCodeError("empty", fr`Il n'y a pas de code ici.`);
  // By code points, as Python counts: a pasted emoji is one character.
  const tooLong = values.length > LONGEST || [...code.slice(0, 2 * LONGEST_TEXT + 2)].length > LONGEST_TEXT;
  if (tooLong || values.length < SHORTEST) {
    throw new ShareCodeError("length", fr`Ce texte est trop ${tooLong ? "long" : "court"} pour un code de partage.`);
  }
  return values;
}

/** A function that takes the next `size` bits of characters as a number; its `finish` lets only padding be left. */
function reader(values) {
  let at = 0;
  const bit = (i) => (values[Math.floor(i / 5)] >> (4 - (i % 5))) & 1;
  const take = (size) => {
    if (at + size > values.length * 5) throw contentError();
    let number = 0;
    for (let i = 0; i < size; i++, at++) number = number * 2 + bit(at);
    return number;
  };
  take.finish = () => {
    const left = values.length * 5 - at;
    if (left > 4 || take(left) > 0) throw contentError();
  };
  return take;
}

/**
 * What is left once one more value follows: of the values so far, as a polynomial over GF(32), by the generator of BIP-173.
 * It starts from 1.
 */
export function remainderAfter(remainder, value) {
  return ((remainder & 0x1ffffff) << 5) ^ value ^ TERMS[remainder >>> 25];
}

export function remainderOf(values) {
  return values.reduce(remainderAfter, 1);
}

function put(bits, number, size) {
  for (let i = size - 1; i >= 0; i--) bits.push((number >> i) & 1);
}

function wholeSeconds(seconds) {
  return Math.min(Math.floor(seconds + 0.5), MOST_SECONDS);
}

function isWithin(value, lowest, highest) {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}

export function conceptError() {
  return new ShareCodeError("concept", fr`Ce code porte sur un concept que ce livre ne connaît pas.`);
}

function contentError() {
  return new ShareCodeError("content", fr`Le contenu de ce code n'est pas celui d'une séance de l'atelier.`);
}
