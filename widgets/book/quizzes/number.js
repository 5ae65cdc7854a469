// Numbers as people write them. The plain ones are those of parse_number in parser.py, and a test holds both to the
// same table; readers also write units, fractions, and signs before a result.

const SPACE = "[ \u00a0\u202f'\u2019]"; // Swiss French sets thousands apart by an apostrophe
const PLAIN = `[+\\-\u2212]?(?:(?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)`;
const NUMBER = new RegExp(`^${PLAIN}$`);
const FRACTION = new RegExp(`^(${PLAIN})\\s*[/\u2044\u2215\u00f7]\\s*(${PLAIN})$`);
const RESULT = /^[=~\u2248]\s*/;

/**
 * The number that `text` is, as { number, hasUnit }, with or without one of `units` behind it; null if it is none. Where
 * the language has a mark of thousands, `grouping`, 3,500 or 3.500 are so many thousands.
 */
export function parseAnswer(text, units = [], grouping = "") {
  const whole = text.trim().replace(RESULT, "");
  const plain = quotientOf(whole, grouping);
  if (plain !== null) return { number: plain, hasUnit: false };
  const lower = whole.toLowerCase();
  for (const unit of units) {
    for (const end of [unit, `${unit}.`]) {
      if (!unit || !lower.endsWith(end.toLowerCase())) continue;
      const number = quotientOf(whole.slice(0, -end.length).trim(), grouping);
      if (number !== null) return { number, hasUnit: true };
    }
  }
  return null;
}

/** The number alone; null if `text` is none. */
export function parseNumber(text, grouping = "") {
  const plain = ungrouped(text.trim(), grouping);
  return NUMBER.test(plain) ? plainValue(plain) : null;
}

function ungrouped(text, grouping) {
  if (!grouping) return text;
  const decimal = grouping === "," ? "." : ",";
  const grouped = new RegExp(`^[+\\-\u2212]?[1-9][0-9]{0,2}(?:[${grouping}][0-9]{3})+(?:[${decimal}][0-9]+)?$`);
  return grouped.test(text) ? text.replaceAll(grouping, "") : text;
}

function quotientOf(text, grouping) {
  const [, above, below] = FRACTION.exec(text) ?? [];
  if (above === undefined) return parseNumber(text, grouping);
  const quotient = parseNumber(above, grouping) / parseNumber(below, grouping);
  return Number.isFinite(quotient) ? quotient : null;
}

function plainValue(text) {
  return Number(text.replace(new RegExp(SPACE, "g"), "").replace(",", ".").replace("\u2212", "-"));
}
