// Quizzes: answer, read the feedback, try again. The page of ../quizzes/html.py reads well without any of this.

import { forEachOnPage, slotOnPage } from "../page/keeping.js";
import { holdsDigits, isState, judge, nextState } from "./judge.js";
import { draw, readAnswer, startAnnouncing, takeApart, writeAnswer } from "./view.js";

const EMPTY = { single: "emptySingle", multiple: "emptyMultiple", numeric: "emptyNumeric" };

function whatIsMissing(quiz, words, answer) {
  if (quiz.kind !== "numeric" || !holdsDigits(answer)) return words[EMPTY[quiz.kind]];
  return quiz.unit ? words.unreadableUnit.replace("{unit}", quiz.unit) : words.unreadable;
}

function setUp(root) {
  const quiz = JSON.parse(root.querySelector(".tc-quiz__data").textContent);
  const words = JSON.parse(document.querySelector(".tc-quiz__strings").textContent);
  const parts = takeApart(root, quiz);
  const place = slotOnPage(`quiz/${root.dataset.quiz}`, (value) => isState(quiz, value), parts.notice);
  let state = null;

  function restore() {
    state = place.value;
    writeAnswer(parts, quiz, state ? state.answer : null);
    draw(parts, quiz, words, state);
  }

  parts.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = readAnswer(parts, quiz);
    if (!judge(quiz, answer).complete) {
      draw(parts, quiz, words, state, whatIsMissing(quiz, words, answer));
      if (quiz.kind === "numeric") parts.inputs[0].setAttribute("aria-invalid", "true");
      parts.inputs[0].focus();
      return;
    }
    state = nextState(quiz, state, answer);
    draw(parts, quiz, words, state);
    place.keep(state);
  });

  parts.reveal.addEventListener("click", () => {
    state = { ...state, revealed: !state.revealed };
    draw(parts, quiz, words, state);
    place.keep(state);
  });

  parts.reset.addEventListener("click", () => {
    state = null;
    place.forget();
    writeAnswer(parts, quiz, null);
    draw(parts, quiz, words, state, words.reset);
    parts.inputs[0].focus(); // the button just pressed is gone
  });

  restore();
  startAnnouncing(parts);
  place.follow(restore);
}

forEachOnPage(".tc-quiz", setUp);
