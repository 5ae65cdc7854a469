// Numbers as people write them in French. Same grammar as parse_number in ../quiz_parser.py; a test holds both
// to the same table.

const NUMBER = /^[+\-\u2212]?(?:(?:[0-9]{1,3}(?:[ \u00a0\u202f][0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)$/;

/** The number that `text` is, with or without `unit` behind it; null if it is none. */
export function parseNumber(text, unit = "") {
  let number = text.trim();
  if (unit && number.toLowerCase().endsWith(unit.toLowerCase())) number = number.slice(0, -unit.length).trim();
  if (!NUMBER.test(number)) return null;
  return Number(
    number
      .replace(/[ \u00a0\u202f]/g, "")
      .replace(",", ".")
      .replace("\u2212", "-"),
  );
}
