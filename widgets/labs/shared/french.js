// French typography, so that sources can be written with an ordinary keyboard.

const NARROW = "\u202f"; // narrow no-break space: before ; ! ? and inside « »
const WIDE = "\u00a0"; // no-break space: before : and %

/** `text` with French spaces and apostrophes. */
export function typeset(text) {
  return text
    .replace(/'/g, "’")
    .replace(/« /g, `«${NARROW}`)
    .replace(/ (?=[»;!?])/g, NARROW)
    .replace(/ (?=[:%])/g, WIDE);
}

/** Template tag: fills in the values, then typesets the whole. */
export function fr(parts, ...values) {
  return typeset(String.raw({ raw: parts }, ...values));
}

/** A number the French way, with at most `digits` decimals (exactly that many if `fixed`). */
export function number(value, digits = 0, fixed = false) {
  const options = { maximumFractionDigits: digits, minimumFractionDigits: fixed ? digits : 0 };
  return new Intl.NumberFormat("fr-FR", options).format(value);
}

/** `count` with its noun; French takes the singular below 2. */
export function counted(count, one, many = `${one}s`) {
  return `${number(count)}${WIDE}${count < 2 ? one : many}`;
}
