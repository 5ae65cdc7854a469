// How far a reader is, as the platform hears it. Pure: no page, no storage. What counts is said in ../strings.py.

import { quizResults } from "../book/report/quizzes.js";
import { questionsOf } from "./suspend_data.js";

/** { done, pages, right, answered, quizzes, complete, score } from what is `kept`, a Map of key to value. */
export function progress(contents, kept) {
  const look = (key, accepts) => (accepts(kept.get(key)) ? kept.get(key) : null);
  const isDone = ({ key, questions }) =>
    kept.get(key) === true || (questions.length > 0 && quizResults(questions, look).left.length === 0);
  const done = contents.pages.filter(isDone).length;
  const { right, answered, total } = quizResults(questionsOf(contents), look);
  const pages = contents.pages.length;
  return { done, pages, right, answered, quizzes: total, complete: done === pages, score: scoreOf(right, total) };
}

// Never 100 while an answer is missing, never 0 when one is right.
function scoreOf(right, total) {
  if (right === 0 || right === total) return right === 0 ? 0 : 100;
  return Math.min(Math.max(Math.round((100 * right) / total), 1), 99);
}
