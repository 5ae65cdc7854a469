// Quiz results as they stand on the device now. Pure: no page, no storage.

import { isState, judge } from "../quizzes/judge.js";

/**
 * `questions` are quizzes of one page as ../report.py lists them, `kept(key, accepts)` reads one back. Returns
 * { first, right, answered, total, wrong, left }: right at the first validation, right now, answered; the questions
 * whose kept answer is wrong, and those without one. An answer to a question since changed is none.
 */
export function quizResults(questions, kept) {
  const found = { first: 0, right: 0, answered: 0, total: questions.length, wrong: [], left: [] };
  for (const question of questions) {
    const state = kept(question.key, (value) => isState(question, value));
    if (state === null) {
      found.left.push(question);
      continue;
    }
    found.answered += 1;
    if (!judge(question, state.answer).right) found.wrong.push(question);
    else {
      found.right += 1;
      if (state.solved && state.tries === 1) found.first += 1;
    }
  }
  return found;
}

/** The results of several pages as one. */
export function totalOf(results) {
  const sum = (name) => results.reduce((total, result) => total + result[name], 0);
  return Object.fromEntries(["first", "right", "answered", "total"].map((name) => [name, sum(name)]));
}
