// Drawing a quiz: what ../quizzes/html.py wrote is taken apart once, then shown to fit a state.

import { judge } from "./judge.js";

const SIGNS = { good: "\u2713", bad: "\u21bb", answer: "\u2192" };

/** Put each feedback where it will be shown, hidden; the solution for pages without JavaScript goes. */
export function takeApart(root, quiz) {
  const find = (part) => root.querySelector(`.tc-quiz__${part}`);
  const button = (action) => root.querySelector(`[data-action="${action}"]`);
  const solution = find("solution");
  const parts = {
    root,
    form: find("form"),
    choices: [...root.querySelectorAll(".tc-quiz__choice")],
    inputs: [...root.querySelectorAll("input")],
    answers: [...root.querySelectorAll(".tc-quiz__answer")],
    explanation: find("explanation"),
    status: find("status"),
    notice: find("notice"),
    submit: button("submit"),
    reveal: button("reveal"),
    reset: button("reset"),
    live: [],
  };
  for (const [index, answer] of parts.answers.entries()) {
    const slot = document.createElement("div");
    slot.className = "tc-quiz__slot";
    slot.append(answer);
    answer.hidden = true;
    if (quiz.kind === "numeric") parts.notice.before(slot);
    else parts.choices[index].append(slot);
    // With several choices judged at once the status sums up; reading every feedback out would drown it.
    if (quiz.kind !== "multiple") parts.live.push(slot);
  }
  if (parts.explanation) {
    parts.explanation.hidden = true;
    solution.before(parts.explanation);
  }
  solution.remove();
  parts.submit.hidden = parts.submit.disabled = false;
  return parts;
}

/** From now on what changes is read out. Not before: answers brought back by a reload are no news. */
export function startAnnouncing(parts) {
  parts.status.setAttribute("role", "status");
  for (const slot of parts.live) slot.setAttribute("aria-live", "polite");
}

/** The answer as it stands in the form. */
export function readAnswer(parts, quiz) {
  if (quiz.kind === "numeric") return parts.inputs[0].value.trim();
  const ticked = parts.inputs.flatMap((input, index) => (input.checked ? [index] : []));
  return quiz.kind === "multiple" ? ticked : (ticked[0] ?? null);
}

/** Put `answer` in the form; null empties it. */
export function writeAnswer(parts, quiz, answer) {
  if (quiz.kind === "numeric") parts.inputs[0].value = answer ?? "";
  else for (const [index, input] of parts.inputs.entries()) input.checked = [answer].flat().includes(index);
}

/** Show `state` (null: not answered yet); `message`, if any, is said in place of what the state would say. */
export function draw(parts, quiz, words, state, message = null) {
  const outcome = state && judge(quiz, state.answer);
  for (const [index, answer] of parts.answers.entries()) drawAnswer(parts, quiz, words, state, outcome, index, answer);
  if (parts.explanation) {
    parts.explanation.hidden = !(state && (state.solved || state.revealed || quiz.kind === "multiple"));
  }
  parts.reveal.hidden = !state || state.solved || quiz.kind === "multiple";
  parts.reveal.setAttribute("aria-expanded", String(Boolean(state?.revealed)));
  parts.reveal.textContent = state?.revealed ? words.hide : words.reveal;
  parts.reset.hidden = !state;
  parts.root.dataset.state = !state ? "blank" : outcome.right ? "right" : "wrong";
  const isWrong = parts.root.dataset.state === "wrong";
  parts.status.dataset.tone = message !== null || (isWrong && state.revealed) ? "plain" : parts.root.dataset.state;
  parts.status.textContent = message ?? (state ? summary(quiz, words, state, outcome) : "");
  if (quiz.kind === "numeric") parts.inputs[0].removeAttribute("aria-invalid");
}

function drawAnswer(parts, quiz, words, state, outcome, index, answer) {
  const verdict = outcome?.verdicts[index] ?? null;
  const isRight = quiz.right.includes(index);
  const kind = verdict === null ? (state?.revealed && isRight ? "answer" : null) : verdict ? "good" : "bad";
  answer.hidden = kind === null;
  const input = quiz.kind === "numeric" ? parts.inputs[0] : parts.inputs[index];
  if (quiz.kind !== "numeric") parts.choices[index].dataset.verdict = kind ?? "";
  answer.dataset.verdict = kind ?? "";
  if (kind === null) {
    if (input.getAttribute("aria-describedby") === answer.id) input.removeAttribute("aria-describedby");
    return;
  }
  input.setAttribute("aria-describedby", answer.id);
  const sign = document.createElement("span");
  sign.className = "tc-quiz__sign";
  sign.setAttribute("aria-hidden", "true");
  sign.textContent = SIGNS[kind];
  answer
    .querySelector(".tc-quiz__verdict")
    .replaceChildren(sign, ` ${wording(quiz, words, state, kind, index, isRight)}`);
}

function wording(quiz, words, state, kind, index, isRight) {
  if (kind === "answer") {
    if (quiz.kind !== "numeric") return words.answer;
    const value = quiz.expected[index][0].toLocaleString(words.locale, { maximumFractionDigits: 10 });
    const space = words.glued.includes(quiz.unit) ? "" : "\u00a0";
    return words.answerIs.replace("{value}", `${value}${space}${quiz.unit}`).trim();
  }
  if (quiz.kind !== "multiple") return kind === "good" ? words.right : words.wrong;
  const ticked = state.answer.includes(index);
  return words[`${ticked ? "ticked" : "left"}${isRight ? "Right" : "Wrong"}`];
}

function summary(quiz, words, state, outcome) {
  if (outcome.right) return state.tries === 1 ? words.firstTry : words.laterTry.replace("{n}", state.tries);
  if (state.revealed) return words.revealed;
  if (quiz.kind === "single") return words.wrongSingle;
  if (quiz.kind === "numeric") {
    const known = outcome.verdicts.some((verdict) => verdict !== null);
    if (outcome.isShare) return known ? words.wrongShare : words.rightShare;
    return known ? words.wrongNumeric : words.noFeedback;
  }
  const wrong = outcome.verdicts.filter((verdict) => !verdict).length;
  return (wrong === 1 ? words.wrongMultipleOne : words.wrongMultipleMany)
    .replace("{n}", wrong)
    .replace("{total}", quiz.count);
}
