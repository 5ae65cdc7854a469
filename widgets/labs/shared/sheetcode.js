// Codes of the unplugged CAPTCHA's printed sheets, and from ticks to a share code's session.
// widgets/learning/codes/papersheets.py holds the specification, bit by bit; this follows it to the letter.
//
//   sheet = { edition, concept, hand, grids, number }

import { HANDS } from "./deals.js";
import { fr } from "./french.js";
import { CONCEPTS, ShareCodeError, conceptError, readValues } from "./sharecode.js";

const RUN = 110; // hands of one printing
const LENGTH = 8;
const OLDER_CHECK = 1024; // ten bits
const PRIME = 1021;

// Powers of 2 in GF(32), twice, so that sums of two logarithms need no remainder.
const POWERS = [1];
for (let i = 1; i < 62; i++) POWERS.push((POWERS.at(-1) << 1) ^ (POWERS.at(-1) & 16 ? 0b100101 : 0));
const LOGARITHM = new Map(POWERS.slice(0, 31).map((power, i) => [power, i]));
const GENERATOR = [30, 6, 9, 17];
let editions = null; // what is left of a whole code that lacks its edition → that edition

/** The sheet of that edition which a code names; throws a ShareCodeError, for readers, if it names none. */
export function decodeSheetCode(code, edition) {
  const values = readValues(code);
  if (values.length === 0) throw new ShareCodeError("empty", fr`Tapez le code imprimé en haut de la feuille.`);
  if (values.length !== LENGTH) {
    const message = fr`Un code de feuille a ${LENGTH} caractères : celui-ci en a ${values.length}.`;
    throw new ShareCodeError("length", message);
  }
  const sheets = [older(values), newer(values)].filter((sheet) => sheet !== null);
  if (sheets.length === 0) throw new ShareCodeError("checksum", fr`Ce code de feuille contient une faute de frappe.`);
  const sheet = sheets.find((one) => one.edition === edition);
  if (sheet === undefined) {
    const message = fr`Cette feuille vient d'une autre édition du livre : ses images ne sont pas les mêmes.`;
    throw new ShareCodeError("edition", message);
  }
  if (sheet.concept === undefined) throw conceptError();
  return sheet;
}

function newer(values) {
  editions ??= new Map(
    Array.from({ length: 1024 }, (_, edition) => {
      const lacking = [edition >> 5, edition & 31, ...Array(LENGTH).fill(0)];
      return [remainder(lacking).join(), edition];
    }),
  );
  const edition = editions.get(remainder(values).join());
  const number = numberOf(values.slice(0, 4));
  if (edition === undefined || number >> 19 === edition >> 9) return null; // older codes begin with the edition's first bit
  return sheetOf(edition, CONCEPTS[(number >> 18) & 1], number);
}

function older(values) {
  const whole = numberOf(values);
  if (whole % PRIME !== 0) return null;
  const number = Math.floor(whole / OLDER_CHECK); // 30 bits
  return sheetOf(number >>> 20, CONCEPTS[(number >>> 18) & 3], number);
}

function sheetOf(edition, concept, number) {
  const hand = (number >>> 3) & (HANDS - 1);
  return { edition, concept, hand, grids: (number & 7) + 1, number: (hand % RUN) + 1 };
}

function numberOf(values) {
  return values.reduce((number, value) => number * 32 + value, 0); // up to 40 bits: no `<<`
}

/** The four characters that, after these, make a word of the code. */
function remainder(values) {
  return values.reduce(
    (left, value) => {
      const top = value ^ left[0];
      return GENERATOR.map((term, i) => (left[i + 1] ?? 0) ^ times(top, term));
    },
    [0, 0, 0, 0],
  );
}

function times(a, b) {
  return a === 0 || b === 0 ? 0 : POWERS[LOGARITHM.get(a) + LOGARITHM.get(b)];
}

/**
 * What a filled sheet says, for `encodeShareCode`. `ticks` holds six booleans a grid, in dealt order. A grid without
 * any was left out, not answered: every one shows the concept somewhere. Null if nothing is ticked at all.
 */
export function sheetSession({ edition, concept, hand }, ticks, seconds) {
  const rounds = ticks.map((labels, position) => ({ position, labels })).filter(({ labels }) => labels.includes(true));
  return rounds.length === 0 ? null : { edition, concept, hand, rounds, seconds, refused: 0, refusedSeconds: 0 };
}

/** The ticks of a session that may come from this sheet: `sheetSession` backwards; null if it cannot. */
export function sheetTicks({ concept, hand, grids }, session) {
  const { rounds } = session;
  if (session.concept !== concept || session.hand !== hand || session.refused > 0) return null;
  if (rounds.some(({ position, labels }) => position >= grids || !labels.includes(true))) return null;
  const ticks = Array.from({ length: grids }, () => Array(6).fill(false));
  for (const { position, labels } of rounds) ticks[position] = labels;
  return ticks;
}
