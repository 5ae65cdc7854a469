// The assistant on ten questions that nobody compared, before and after: shares, and every answer it gives.

import { panel, tableHead } from "../frame/panels.js";
import { numbersRow } from "../frame/chart.js";
import { h } from "../shared/dom.js";
import { wilson } from "../shared/margin.js";
import { reward } from "../shared/preferences.js";
import { written } from "./card.js";
import { ASSISTANT as TEXT } from "./training_strings.js";

const ROWS = ["right", "unsure", "words", "flattering", "agreeing"];

/** Returns { element, show({ before, after, weights }) }, exams of machine.js and the weights that led to `after`. */
export function assistantView(set) {
  const body = h("tbody");
  const table = h("table", { class: "tc-judge__exam" }, tableHead(TEXT.columns), body);
  const margin = h("p", { class: "tc-lab__note" });
  const items = h("ol", { class: "tc-judge__picks" });
  const list = h("details", {}, h("summary", {}, TEXT.list), items);
  const caption = h("p", { class: "tc-lab__note" }, TEXT.caption);
  const fair = h("p", { class: "tc-lab__note" }, TEXT.fair);
  const element = panel("tc-judge__assistant", TEXT.title, caption, table, margin, list, fair);

  function item({ ask, answers }, pick, weights) {
    const graded = answers
      .map((id) => ({ answer: set.answer(id), score: reward(weights, set.answer(id).features) }))
      .sort((a, b) => b.score - a.score);
    const others = graded.map(({ answer, score }) =>
      h("li", {}, h("strong", {}, TEXT.item(words(answer), TEXT.stances[answer.stance], score)), written(answer.text)),
    );
    const { verdict, text } = set.answer(pick);
    return h(
      "li",
      {},
      h("p", { class: "tc-judge__asked" }, ask),
      h(
        "div",
        { class: "tc-judge__pick", "data-verdict": verdict },
        h("strong", {}, TEXT.verdicts[verdict]),
        written(text),
      ),
      h("details", {}, h("summary", {}, TEXT.all), h("ul", {}, others)),
    );
  }

  const words = ({ verdict }) => TEXT.verdicts[verdict];

  return {
    element,
    show({ before, after, weights }) {
      const cell = (exam, name) => (name === "words" ? TEXT.words(exam.words) : TEXT.percent(exam[name]));
      body.replaceChildren(...ROWS.map((name) => numbersRow(TEXT.rows[name], [cell(before, name), cell(after, name)])));
      margin.textContent = TEXT.margin(wilson(Math.round(after.right * set.held.length), set.held.length));
      items.replaceChildren(...set.held.map((question, i) => item(question, after.picks[i], weights)));
    },
  };
}
