// What the tests of « Deux mots » drive: its pure modules, and a student who answers as told.

import { readAnswer } from "../../widgets/labs/two_words/answer.js";
import { readDigits } from "../../widgets/labs/two_words/digitset.js";
import { asCsv, asJson } from "../../widgets/labs/two_words/export.js";
import { reader, worst } from "../../widgets/labs/two_words/reader.js";
import {
  curveOf,
  fromData,
  newSession,
  nextChallenge,
  queue,
  register,
  toData,
  training,
  turningPoint,
  undo,
  votesOf,
  withRound,
} from "../../widgets/labs/two_words/session.js";
import { ballots, tally } from "../../widgets/labs/two_words/votes.js";
import { twoWordsWork } from "../../widgets/labs/two_words/work.js";

/**
 * Play `steps` from a new session and describe each state reached. A step is { kind, typed } (`typed` only where
 * accepted) or "undo"; accuracy is 0.01 a round, unless given.
 */
export function play(raw, steps, seed = 0) {
  const set = readDigits(raw);
  let session = newSession();
  const states = [describe(session)];
  for (const step of steps) {
    if (step === "undo") session = undo(session);
    else {
      const words = nextChallenge(session, set, seed);
      const accepted = step.kind === "accepted";
      const accuracy = !accepted ? null : "accuracy" in step ? step.accuracy : (session.rounds.length + 1) / 100;
      const round = {
        kind: step.kind,
        ...words,
        typed: accepted ? step.typed : "",
        by: "student",
        seconds: 9,
        accuracy,
      };
      session = withRound(session, round);
    }
    states.push(describe(session));
  }
  return states;

  function describe(current) {
    return {
      challenge: nextChallenge(current, set, seed),
      queue: queue(current, set),
      votes: votesOf(current, set),
      register: [...register(current, set)],
      training: training(current, set),
      curve: curveOf(current, set),
      turning: turningPoint(curveOf(current, set), set),
      data: toData(current, set),
      csv: asCsv(current, set),
      json: asJson(current, set),
    };
  }
}

/** The session read from `data`, written again; null if it is refused. */
export function reread(raw, data) {
  const set = readDigits(raw);
  const session = fromData(data, set);
  return session && toData(session, set);
}

/** What becomes of each digit that the student reads as `labels` says: { digit: label }. */
export function count(raw, labels) {
  const set = readDigits(raw);
  return Object.entries(labels).map(([digit, label]) => {
    const cast = ballots(set, digit, { by: "student", label });
    return { digit, cast, ...tally(set, cast) };
  });
}

/** Train on `labels` [{ digit, label }]: what the page would show. */
export function study(raw, labels) {
  const set = readDigits(raw);
  const machine = reader(set);
  const result = machine.study(labels);
  if (result === null) return null;
  const { answers, confusions, accuracy, model } = result;
  const exam = machine.sit(model);
  return { readings: answers.map(({ label }) => label), confusions, accuracy, exam, worst: worst(confusions, 3) };
}

export function understand(text, lengths) {
  return readAnswer(text, lengths);
}

/**
 * What becomes of two tabs' sessions that went on from `base`; all three as the device keeps them (`base` may be null). The
 * reader of the merged session knows nothing: accuracies that it gives are null.
 */
export function merge(raw, base, mine, theirs) {
  const set = readDigits(raw);
  const { fromKept, toKept, merge } = twoWordsWork(set, { study: () => null });
  return toKept(merge(base && fromKept(base), fromKept(mine), fromKept(theirs)));
}
