// Labels as files that a spreadsheet or a notebook opens.

const COLUMNS = ["concept", "round", "tile", "label", "seconds"];

export function asCsv(labels) {
  const line = (row) => COLUMNS.map((column) => plain(row[column])).join(",");
  return [COLUMNS.join(","), ...labels.map(line)].join("\r\n") + "\r\n"; // RFC 4180
}

export function asJson(labels) {
  return `${JSON.stringify(
    labels.map((row) => ({ ...row, seconds: rounded(row.seconds) })),
    null,
    2,
  )}\n`;
}

/** A share code as a file of one line, which the class's page reads. */
export function asText(code) {
  return `${code}\r\n`;
}

/** Ids and concepts hold no comma or quote; truth is 1 or 0, which every spreadsheet counts. */
function plain(value) {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "number" ? rounded(value) : value;
}

function rounded(value) {
  return Math.round(value * 100) / 100;
}
