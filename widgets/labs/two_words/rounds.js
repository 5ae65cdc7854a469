// From what is typed to the session: rounds, those of the student and those of simulated visitors. No page.

import { answerTo, nextChallenge, training, withRound } from "./session.js";

/** What comes of `first` and `second`, typed for the two words of `challenge`: a round's { kind, typed }. */
export function judge(challenge, set, first, second) {
  const [control, unknown] = challenge.controlFirst ? [first, second] : [second, first];
  const isRight = control === answerTo(set, challenge.control);
  return isRight ? { kind: "accepted", typed: unknown } : { kind: "refused", typed: "" };
}

/** The session with a round more; an accepted one is judged by what the reader then knows. */
export function played(session, round, set, machine) {
  const next = withRound(session, round);
  if (round.kind === "accepted") {
    next.rounds.at(-1).accuracy = machine.study(training(next, set))?.accuracy ?? null;
  }
  return next;
}

/** What a simulated visitor types for two words: the control word is always right. */
export function standInText({ control, controlFirst, word }, set) {
  const pair = [answerTo(set, control), standInReading(word, set)];
  return (controlFirst ? pair : pair.reverse()).join(" ");
}

/** The session after up to `count` words that simulated visitors typed. */
export function withVisitors(session, count, set, machine, seed) {
  let next = session;
  for (let i = 0; i < count; i++) {
    const challenge = nextChallenge(next, set, seed);
    if (challenge === null) break;
    const typed = standInReading(challenge.word, set);
    const round = { kind: "accepted", ...challenge, typed, by: "stand-in", seconds: 0, accuracy: null };
    next = played(next, round, set, machine);
  }
  return next;
}

function standInReading(word, set) {
  return set.words[word].map(set.standIn).join("");
}
