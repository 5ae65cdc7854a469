// The log of tasks as files that a spreadsheet or a notebook opens.

const COLUMNS = ["shift", "task", "kind", "item", "control", "expected", "answer", "outcome", "cents", "gamified"];
const SECONDS = ["search", "read", "work", "between"];

export function asCsv(rows) {
  const columns = [...COLUMNS, ...SECONDS];
  const line = (row) => columns.map((column) => plain(row[column])).join(",");
  return [columns.join(","), ...rows.map(line)].join("\r\n") + "\r\n"; // RFC 4180
}

/** Tasks, and the payslips worked out from them. */
export function asJson(tasks, payslips) {
  return `${JSON.stringify({ tasks, payslips }, null, 2)}\n`;
}

/** Ids and answers hold no comma or quote; truth is 1 or 0, which every spreadsheet counts. */
function plain(value) {
  if (typeof value === "boolean") return value ? 1 : 0;
  if (Array.isArray(value)) return value.join(" ");
  return value ?? "";
}
