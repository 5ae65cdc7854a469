// The questions, their answers and the numbers that stand for each: what ships with the lab, read once.

import { hash } from "../shared/random.js";

/**
 * `raw`: { features: [names], words, markers, questions: [{ id, ask, belief, held, answers: [{ text, verdict, stance, features }] }] }.
 * Returns { features, open, held, answer(id), edition, … }: `open` and `held` are the questions to compare and those held back,
 * { id, ask, belief, answers: [answer ids] }; an answer is { id, question, text, words, verdict, stance, features }.
 */
export function readAnswers(raw) {
  const known = new Map();
  const questions = raw.questions.map(({ answers, ...question }) => ({
    ...question,
    answers: answers.map((answer, i) => {
      const id = `${question.id}/${i + 1}`;
      known.set(id, { id, question: question.id, words: Math.round(answer.features[0] * raw.words), ...answer });
      return id;
    }),
  }));
  const asked = new Map(questions.map((question) => [question.id, question]));
  return {
    features: raw.features,
    markers: raw.markers,
    open: questions.filter(({ held }) => !held),
    held: questions.filter(({ held }) => held),
    /** Tells sessions on other texts apart. */
    edition: hash(JSON.stringify(raw.questions)).toString(36),
    answer: (id) => known.get(id),
    isAnswer: (id) => known.has(id),
    questionOf: (id) => asked.get(known.get(id).question),
    /** A feature's place among an answer's numbers. */
    at: (name) => raw.features.indexOf(name),
  };
}
