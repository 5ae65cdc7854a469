// Numbers as people write them in French. The plain ones are those of parse_number in parser.py, and a test holds both to the
// same table; readers also write units, fractions, and signs before a result.

const SPACE = "[ \u00a0\u202f'\u2019]"; // Swiss French sets thousands apart by an apostrophe
const PLAIN = `[+\\-\u2212]?(?:(?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)`;
const NUMBER = new RegExp(`^${PLAIN}$`);
const FRACTION = new RegExp(`^(${PLAIN})\\s*[/\u2044\u2215\u00f7]\\s*(${PLAIN})$`);
const RESULT = /^[=~\u2248]\s*/;

/** The number that `text` is, as { number, hasUnit }, with or without one of `units` behind it; null if it is none. */
export function parseAnswer(text, units = []) {
  const whole = text.trim().replace(RESULT, "");
  const plain = quotientOf(whole);
  if (plain !== null) return { number: plain, hasUnit: false };
  const lower = whole.toLowerCase();
  for (const unit of units) {
    for (const end of [unit, `${unit}.`]) {
      const number = unit && lower.endsWith(end.toLowerCase()) ? quotientOf(whole.slice(0, -end.length).trim()) : null;
      if (number !== null) return { number, hasUnit: true };
    }
  }
  return null;
}

/** The number alone; null if `text` is none. */
export function parseNumber(text) {
  return NUMBER.test(text.trim()) ? plainValue(text.trim()) : null;
}

function quotientOf(text) {
  const [, above, below] = FRACTION.exec(text) ?? [];
  if (above === undefined) return parseNumber(text);
  const quotient = plainValue(above) / plainValue(below);
  return Number.isFinite(quotient) ? quotient : null;
}

function plainValue(text) {
  return Number(text.replace(new RegExp(SPACE, "g"), "").replace(",", ".").replace("\u2212", "-"));
}
