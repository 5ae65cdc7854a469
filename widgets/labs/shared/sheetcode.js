// Codes of the unplugged CAPTCHA's printed sheets, and from ticks to a share code's session.
// widgets/learning/codes/papersheets.py holds the specification, bit by bit; this follows it to the letter.
//
//   sheet = { edition, concept, hand, grids, number }

import { HANDS } from "./deals.js";
import { fr } from "./french.js";
import { CONCEPTS, ShareCodeError, conceptError, readValues } from "./sharecode.js";

const RUN = 110; // hands of one printing
const LENGTH = 8;
const CHECK = 1024; // ten bits
const PRIME = 1021;

/** The sheet that a code names; throws a ShareCodeError, for readers, if it names none. */
export function decodeSheetCode(code, edition = null) {
  const values = readValues(code);
  if (values.length === 0) throw new ShareCodeError("empty", fr`Tapez le code imprimé en haut de la feuille.`);
  if (values.length !== LENGTH) {
    const message = fr`Un code de feuille a ${LENGTH} caractères : celui-ci en a ${values.length}.`;
    throw new ShareCodeError("length", message);
  }
  const whole = values.reduce((number, value) => number * 32 + value, 0); // 40 bits: no `<<`
  if (whole % PRIME !== 0) throw new ShareCodeError("checksum", fr`Ce code de feuille contient une faute de frappe.`);
  const number = Math.floor(whole / CHECK); // 30 bits
  const found = number >>> 20;
  if (edition !== null && found !== edition) {
    const message = fr`Cette feuille vient d'une autre édition du livre : ses images ne sont pas les mêmes.`;
    throw new ShareCodeError("edition", message);
  }
  const concept = CONCEPTS[(number >>> 18) & 3];
  if (concept === undefined) throw conceptError();
  const hand = (number >>> 3) & (HANDS - 1);
  return { edition: found, concept, hand, grids: (number & 7) + 1, number: (hand % RUN) + 1 };
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
