// What the platform keeps so that a reader goes on from another device: pages read and quizzes answered, in at most
// 4096 ASCII characters (cmi.suspend_data). Pure: no page, no storage.
//
//   1|token|codes of the pages read, joined|quiz;quiz;…
//
// A quiz is its code, then 1 for solved plus 2 for revealed, then the tries in base 36 (at most "z"), then the answer:
// the index, or a sum of powers of two, in base 36; a number as typed, without spaces and unit. `contents` is what
// ../contents.py lists. Codes of pages and quizzes that this edition does not have are passed over.

import { isState, VERSION } from "../book/quizzes/judge.js";

const FORMAT = "1";
const CODE = 4;
const TOKEN = /^[0-9a-z]{8}$/;
const MOST_TRIES = 35;
const MOST_DIGITS = 24;

export function isToken(value) {
  return typeof value === "string" && TOKEN.test(value);
}

export function questionsOf({ pages, others }) {
  return [...pages.flatMap(({ questions }) => questions), ...others];
}

/** The text for the platform. `kept` is a Map of key to value, as on the device. */
export function encode(contents, token, kept) {
  const read = contents.pages.filter(({ key }) => kept.get(key) === true).map(({ code }) => code);
  const quizzes = questionsOf(contents).flatMap((question) => {
    const state = kept.get(question.key);
    if (!isState(question, state)) return [];
    const answer = writeAnswer(question, state.answer);
    if (answer.length > MOST_DIGITS) return [];
    const flags = (state.solved ? 1 : 0) + (state.revealed ? 2 : 0);
    return [question.code + flags + Math.min(state.tries, MOST_TRIES).toString(36) + answer];
  });
  return [FORMAT, token, read.join(""), quizzes.join(";")].join("|");
}

/** { token, kept } of a text by `encode`; null if it is none. */
export function decode(contents, text) {
  const [format, token, read, quizzes, ...rest] = text.split("|");
  if (format !== FORMAT || !isToken(token) || quizzes === undefined || rest.length) return null;
  const kept = new Map();
  for (const { key, code } of contents.pages) {
    for (let at = 0; at < read.length; at += CODE) if (read.slice(at, at + CODE) === code) kept.set(key, true);
  }
  const byCode = new Map(questionsOf(contents).map((question) => [question.code, question]));
  for (const item of quizzes.split(";")) {
    const question = byCode.get(item.slice(0, CODE));
    const state = question && readItem(question, item.slice(CODE));
    if (isState(question, state)) kept.set(question.key, state);
  }
  return { token, kept };
}

function readItem(question, text) {
  const flags = Number(text[0]);
  const tries = parseInt(text[1], 36);
  const answer = readAnswer(question, text.slice(2));
  const { signature } = question;
  return { version: VERSION, signature, answer, tries, solved: (flags & 1) !== 0, revealed: (flags & 2) !== 0 };
}

function writeAnswer({ kind, unit }, answer) {
  if (kind === "single") return answer.toString(36);
  if (kind === "multiple") return answer.reduce((sum, index) => sum + 2 ** index, 0).toString(36);
  const typed = answer.trim();
  const end = unit && typed.toLowerCase().endsWith(unit.toLowerCase()) ? -unit.length : undefined;
  return typed.slice(0, end).replace(/\s/g, "").replace("\u2212", "-");
}

function readAnswer({ kind, count }, text) {
  if (kind === "numeric") return text;
  const number = parseInt(text, 36);
  return kind === "single"
    ? number
    : [...Array(count).keys()].filter((index) => Math.floor(number / 2 ** index) % 2 === 1);
}
