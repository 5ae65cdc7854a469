// Work as files that a spreadsheet or a notebook opens.

const MARK = "\ufeff"; // tells a spreadsheet that this is UTF-8
// A text that a spreadsheet may run; an apostrophe before one is ours, so that one already there gets another.
const RISKY = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?$/;

/**
 * A table that a French spreadsheet opens by a double click, as text: a line of `columns`, then one for each of `rows`, by
 * name. The same form as widgets/learning/codes/tables.py, which reads it back to the bit: semicolons, decimal commas, truth
 * as 1 or 0, a list joined by spaces, and nothing empty. What would be a formula gets an apostrophe in front.
 */
export function table(columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return MARK + lines.map((line) => `${line.map(cell).join(";")}\r\n`).join("");
}

function cell(value) {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value).replace(".", ",");
  const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
  const safe = RISKY.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";,\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** JSON to be read by people too. */
export function jsonText(content) {
  return `${JSON.stringify(content, null, 2)}\n`;
}

export function rounded(value, digits = 2) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

/** Offer `text` as a download; nothing leaves the device. */
export function download(name, text, type) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
