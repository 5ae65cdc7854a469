// Work as files that a spreadsheet or a notebook opens.

/** A table (RFC 4180): a line of `columns`, then one for each of `rows`, by name. Truth is 1 or 0, which every spreadsheet
 * counts; a list is joined by spaces; nothing is empty. Ids, names and concepts hold no comma or quote. */
export function table(columns, rows) {
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(","));
  return [columns.join(","), ...lines].join("\r\n") + "\r\n";
}

function cell(value) {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) return value.join(" ");
  return value ?? "";
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
