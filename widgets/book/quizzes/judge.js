// What an answer is worth. Pure: no page, no storage.
//
// `quiz`, as ../quiz.py writes it:
//   kind: "single" | "multiple" | "numeric", count: number of choices, right: indexes of the right ones,
//   signature: changes when the choices do; numeric only: unit, units: ways to write it, expected: per choice
//   [value, tolerance], or null for "any other number", grouping: the language's mark of thousands, if it has one.
// An answer is an index (single), an ascending list of indexes (multiple), or the text typed (numeric).
// A state, as kept on the device: {version, signature, answer, tries, solved, revealed}.

import { parseAnswer } from "./number.js";

export const VERSION = 1;

/**
 * {complete, right, verdicts}: a verdict per choice is true, false, or null where the answer earns none. With isShare, the
 * answer is one of the choices but for its unit: 0,896 or 1/8 where per cents are asked for.
 */
export function judge(quiz, answer) {
  const verdicts = Array(quiz.count).fill(null);
  if (quiz.kind === "multiple") {
    if (!answer.length) return { complete: false, right: false, verdicts };
    for (const index of verdicts.keys()) verdicts[index] = answer.includes(index) === quiz.right.includes(index);
    return { complete: true, right: verdicts.every(Boolean), verdicts };
  }
  if (quiz.kind === "single") {
    if (answer === null) return { complete: false, right: false, verdicts };
    verdicts[answer] = quiz.right.includes(answer);
    return { complete: true, right: verdicts[answer], verdicts };
  }
  const found = parseAnswer(answer, quiz.units ?? [quiz.unit], quiz.grouping);
  if (found === null) return { complete: false, right: false, verdicts };
  return { complete: true, ...numericOutcome(quiz, found, verdicts) };
}

function numericOutcome(quiz, { number, hasUnit }, verdicts) {
  const choiceOf = (value) => quiz.expected.findIndex((expected) => expected !== null && isNear(value, expected));
  let index = choiceOf(number);
  if (index === -1 && quiz.unit === "%" && !hasUnit && number > 0 && number <= 1) {
    index = choiceOf(100 * number);
    if (index !== -1) {
      if (!quiz.right.includes(index)) verdicts[index] = false;
      return { right: false, isShare: true, verdicts };
    }
  }
  if (index === -1) index = quiz.expected.indexOf(null);
  if (index === -1) return { right: false, verdicts };
  verdicts[index] = quiz.right.includes(index);
  return { right: verdicts[index], verdicts };
}

/** Whether something in an answer that is no number was meant as one. */
export function holdsDigits(answer) {
  return /[0-9]/.test(answer);
}

function isNear(number, [value, tolerance]) {
  // 0.3 - 0.2 is a little more than 0.1: the margin forgives binary rounding, nothing else.
  return Math.abs(number - value) <= tolerance + 1e-9 * Math.max(1, Math.abs(value));
}

/** The state after one more try with `answer`, which must be complete. */
export function nextState(quiz, state, answer) {
  return {
    version: VERSION,
    signature: quiz.signature,
    answer,
    tries: state?.solved ? state.tries : (state?.tries ?? 0) + 1,
    solved: Boolean(state?.solved) || judge(quiz, answer).right,
    revealed: state?.revealed ?? false,
  };
}

/** Whether `value`, read back from the device, is a state of this very quiz. */
export function isState(quiz, value) {
  return (
    typeof value === "object" &&
    value !== null &&
    value.version === VERSION &&
    value.signature === quiz.signature &&
    Number.isInteger(value.tries) &&
    value.tries >= 1 &&
    typeof value.solved === "boolean" &&
    typeof value.revealed === "boolean" &&
    isAnswer(quiz, value.answer) &&
    judge(quiz, value.answer).complete
  );
}

function isAnswer(quiz, answer) {
  const isIndex = (index) => Number.isInteger(index) && index >= 0 && index < quiz.count;
  if (quiz.kind === "single") return isIndex(answer);
  if (quiz.kind === "numeric") return typeof answer === "string" && answer.length <= 100;
  return Array.isArray(answer) && answer.every((index, n) => isIndex(index) && (n === 0 || index > answer[n - 1]));
}
