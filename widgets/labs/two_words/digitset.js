// Reading assets/digits/page.json: which digits there are, what is known of them, who has read them.

import { bytesOf } from "../shared/base64.js";
import { hash } from "../shared/random.js";

const PIXELS = 64;

/** The digits of the `digits` trait, ready to use. */
export function readDigits(raw) {
  const coded = bytesOf(raw.pixels);
  const rowOf = new Map(raw.digits.map((digit, row) => [digit, row]));
  const scan = (digit) => coded.subarray(rowOf.get(digit) * PIXELS, (rowOf.get(digit) + 1) * PIXELS);
  const known = new Map();
  raw.control.forEach((digit, i) => known.set(digit, Number(raw.truth.control[i])));
  raw.test.forEach((digit, i) => known.set(digit, Number(raw.truth.test[i])));
  const unknown = raw.words.flat();
  const placeOf = new Map(unknown.map((digit, i) => [digit, i]));
  const control = new Set(raw.control);
  return {
    control: raw.control,
    test: raw.test,
    words: raw.words,
    unknown,
    levels: raw.levels,
    weights: raw.weights,
    threshold: raw.threshold,
    errorRate: raw.error_rate,
    credit: raw.credit,
    C: raw.C,
    features: PIXELS,
    isControl: (digit) => control.has(digit),
    /** What a control or test digit is; the page does not know it of the others. */
    truth: (digit) => known.get(digit),
    /** The 64 levels of ink of a digit, row-major. */
    scan,
    /** The same between 0 and 1, for several digits: what the reader learns from. */
    rows(digits) {
      const values = new Float64Array(digits.length * PIXELS);
      digits.forEach((digit, i) => scan(digit).forEach((level, j) => (values[i * PIXELS + j] = level / raw.levels)));
      return values;
    },
    /** What was read in an unknown digit before the student came: { programs: [label], visitors: [label] }. */
    earlier(digit) {
      const at = placeOf.get(digit);
      const read = (readings) => readings.flatMap((text) => (text[at] === "." ? [] : [Number(text[at])]));
      return { programs: read(raw.readings.programs), visitors: read(raw.readings.visitors) };
    },
    /** What the simulated visitor who may type instead of the student reads in an unknown digit. */
    standIn: (digit) => Number(raw.readings.stand_in[placeOf.get(digit)]),
    /** Names this edition of the digits: a session kept on the device belongs to one. */
    edition: hash(JSON.stringify([raw.version, raw.control, raw.words, raw.readings, raw.threshold])).toString(36),
  };
}
