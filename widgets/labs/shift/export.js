// What leaves the lab: the log of tasks as files that a spreadsheet or a notebook opens, and the payslip on paper.

import { jsonText, table } from "../frame/export.js";
import { payslipsOf } from "./payslip.js";
import { TOOLS } from "./payslip_strings.js";
import { rowsOf } from "./session.js";

const COLUMNS = ["shift", "task", "kind", "item", "control", "expected", "answer", "outcome", "cents", "gamified"];
const SECONDS = ["search", "read", "work", "between"];

/** The actions that put out what there is: { csv, json, print }. */
export function outputs(frame, offerAt) {
  const tasks = () => rowsOf(frame.work, offerAt);
  return {
    csv: () => frame.save(`${TOOLS.file}.csv`, asCsv(tasks()), "text/csv"),
    json() {
      const payslips = payslipsOf(frame.work.shifts, offerAt);
      frame.save(`${TOOLS.file}.json`, asJson(tasks(), payslips), "application/json");
    },
    print() {
      // The way down to the payslip is marked too: not every browser can select what holds it (`:has`).
      const marked = [frame.root];
      while (marked.at(-1) !== document.body) marked.push(marked.at(-1).parentElement);
      const mark = (is) => marked.forEach((element) => element.classList.toggle("tc-shift--printing", is));
      mark(true);
      addEventListener("afterprint", () => mark(false), { once: true });
      print();
    },
  };
}

export function asCsv(rows) {
  return table([...COLUMNS, ...SECONDS], rows);
}

/** Tasks, and the payslips worked out from them. */
function asJson(tasks, payslips) {
  return jsonText({ tasks, payslips });
}
