// What the device keeps of this lab, in numbers, for a page that sums up the whole book.

import { keptAs } from "../frame/kept.js";
import { readAnswers } from "./answers.js";
import { dealt } from "./deal.js";
import { fromData, historyOf, secondsOf } from "./session.js";
import { trainer } from "./training.js";

/**
 * `state` holds what the model does: `storage_key`, `seed`, `answers`. Returns { pairs, seconds, curve, before, after }: the curve of
 * session.js' `historyOf`, and what share of the assistant's answers is right, `after` null where the student has not retrained it;
 * "corrupt", or null where nothing was compared.
 */
export function summary(state) {
  const set = readAnswers(state.answers);
  const session = keptAs(state.storage_key, (data) => fromData(data, set));
  if (session === null || session === "corrupt") return session;
  if (session.rounds.length === 0) return null;
  const seed = state.seed ?? 0;
  const { before, after } = trainer(set, dealt(set, seed), seed)({ ...session, judge: "own" });
  return {
    pairs: session.rounds.length,
    seconds: secondsOf(session),
    curve: historyOf(session),
    before: before.right,
    after: session.trained && after ? after.right : null,
  };
}
