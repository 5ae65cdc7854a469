// All votes as a table that a spreadsheet or `widgets.learning` opens: columns task, annotator and label first.

const COLUMNS = ["task", "annotator", "label", "kind", "control"];

/** One row a vote; `kind` is "person" for real people, `control` whether the tile's answer was known. */
export function asRows({ tasks, votes, people, gold }) {
  return Array.from(votes.tasks, (task, i) => ({
    task: tasks[task],
    annotator: people[votes.annotators[i]].name,
    label: votes.labels[i] === 1,
    kind: people[votes.annotators[i]].kind,
    control: gold[task] >= 0,
  }));
}

/** Names hold no comma or quote (electorate.js); truth is 1 or 0, which every spreadsheet counts. */
export function asCsv(crowd) {
  const cell = (value) => (typeof value === "boolean" ? Number(value) : value);
  const line = (row) => COLUMNS.map((column) => cell(row[column])).join(",");
  return [COLUMNS.join(","), ...asRows(crowd).map(line)].join("\r\n") + "\r\n"; // RFC 4180
}

export function asJson(crowd) {
  return `${JSON.stringify(asRows(crowd), null, 2)}\n`;
}
