// What the tests of « La file de modération » call: the pure modules, with JSON-able arguments and results.

import { agreementOf, codeOf, readCode } from "../../widgets/labs/moderation/classcode.js";
import { fromData, toData } from "../../widgets/labs/moderation/kept.js";
import { learner, weightsIn } from "../../widgets/labs/moderation/learner.js";
import { managerSays } from "../../widgets/labs/moderation/narrator.js";
import { readPosts } from "../../widgets/labs/moderation/posts.js";
import { trial, withMachine } from "../../widgets/labs/moderation/presort.js";
import {
  appealed,
  curveOf,
  hasChanged,
  judged,
  labelsOf,
  newSession,
  nextPost,
  pairsOf,
  paceOf,
  rowsOf,
  withDecision,
} from "../../widgets/labs/moderation/session.js";
import { wordsOf } from "../../widgets/labs/moderation/words.js";
import { moderationWork } from "../../widgets/labs/moderation/work.js";

export const words = (texts) => texts.map((text) => wordsOf(text).sort());
export const says = (facts) => managerSays(facts);

/** A student at work: `acts` are "keep", "remove", { context } before one of them, { alone }, { answer }. */
function played(posts, machine, acts, seed) {
  const study = (now) => machine.study(labelsOf(now), hasChanged(now, posts));
  const judge = (now) => study(now).accuracy;
  let now = newSession();
  for (const act of acts) {
    if (act.alone !== undefined) now = { ...now, alone: act.alone };
    else if (act.answer !== undefined) {
      const { post } = appealed(now, posts);
      now = judged({ ...now, appeal: { post, restored: act.answer } }, judge);
    } else {
      const { removed, looked = false, seconds = 5 } = act;
      const post = nextPost(now, posts, seed);
      now = withDecision(now, { post, removed, by: "student", looked, seconds }, judge);
    }
    now = withMachine(now, posts, seed, study(now));
  }
  return { now, result: study(now) };
}

export function lived(data, acts, seed = 0) {
  const posts = readPosts(data);
  const { now, result } = played(posts, learner(posts), acts, seed);
  return {
    session: now,
    rows: rowsOf(now),
    labels: labelsOf(now),
    curve: curveOf(now),
    pace: paceOf(now),
    pairs: pairsOf(now, posts),
    appealed: appealed(now, posts)?.post ?? null,
    next: nextPost(now, posts, seed),
    shares: result?.shares ?? null,
    returned: fromData(JSON.parse(JSON.stringify(toData(now, posts))), posts),
  };
}

/** The learning curve of who removes exactly `remove`, and the weights of the last model. */
export function curve(data, remove, seed = 0) {
  const posts = readPosts(data);
  const acts = posts.queue(seed).map((post) => ({ removed: remove.includes(post) }));
  const { now, result } = played(posts, learner(posts), acts, seed);
  const { model, vocabulary, right } = result;
  return {
    accuracy: curveOf(now).map((point) => point.accuracy),
    weights: Object.fromEntries(vocabulary.map((word, at) => [word, model.weights[at]])),
    bias: model.bias,
    right: Object.fromEntries(posts.heldOut.map(({ id }, i) => [id, right[i]])),
    queue: posts.queue(seed),
  };
}

/** After these decisions, what the machine does alone with the held-out posts, from each of `thresholds` on. */
export function trials(data, labels, thresholds) {
  const posts = readPosts(data);
  const result = learner(posts).study(labels, true);
  return thresholds.map((alone) => {
    const found = trial(posts, result, alone, true);
    return { ...found, vanished: found.vanished.map(({ id }) => id), stayed: found.stayed.map(({ id }) => id) };
  });
}

export function explained(data, labels, text) {
  return weightsIn(learner(readPosts(data)).study(labels, false), text);
}

export function accepted(data, values) {
  const posts = readPosts(data);
  return values.map((value) => fromData(value, posts) !== null);
}

export function written(data, acts) {
  const posts = readPosts(data);
  return toData(played(posts, learner(posts), acts, 0).now, posts);
}

/** Two tabs that went on from `base`: what becomes of their work, as posts in order. */
export function merged(data, base, mine, theirs) {
  const work = moderationWork(readPosts(data));
  const [from, ours, others] = [base, mine, theirs].map((kept) => kept && work.fromKept(kept));
  return work.merge(from, ours, others).decisions.map(({ post }) => post);
}

/** The code of who did this, what it carries, and what is made of other texts. */
export function code(data, acts, others = []) {
  const posts = readPosts(data);
  const own = codeOf(played(posts, learner(posts), acts, 0).now, posts);
  return { own, decisions: readCode(own, posts), others: others.map((text) => readCode(text, posts)) };
}

export const agreement = (data, people) => agreementOf(people, readPosts(data));
