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

/**
 * A number the French way, with at most `digits` decimals (exactly that many if `fixed`).
 * By hand: the first use of Intl costs a slow machine a tenth of a second, before the first grid.
 */
export function number(value, digits = 0, fixed = false) {
  const rounded = Math.abs(value).toFixed(digits);
  const [whole, decimals = ""] = rounded.split(".");
  const kept = fixed ? decimals : decimals.replace(/0+$/, "");
  const sign = value < 0 && Number(rounded) !== 0 ? "-" : "";
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, NARROW) + (kept && `,${kept}`);
}

/** « 75 % », of a share from 0 to 1, with at most `digits` decimals. */
export function percent(share, digits = 0) {
  return `${number(100 * share, digits)}${WIDE}%`;
}

/** « a, b et c ». « Vérifier la salle » says so where a browser is too old for `at`. */
export function list(items) {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} et ${items[items.length - 1]}`;
}

/** `count` with its noun; French takes the singular below 2. */
export function counted(count, one, many = `${one}s`) {
  return `${number(count)}${WIDE}${count < 2 ? one : many}`;
}
