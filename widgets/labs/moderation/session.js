// What the student has decided: plain data, pure functions, no page.
//
//   session = { decisions: [decision], alone, appeal, said }
//   decision = { post, removed, by, looked, seconds, accuracy }
//   `by`: "student", or "machine" where the pre-sorting acted alone; `looked`: at the context first; `accuracy`: on the held-out
//   posts, right after, null for the machine's; `alone`: from how sure on the machine acts alone, in percent, 100 for never;
//   `appeal`: { post, restored }, what was decided on the one appeal, or null; `said`: ids of the narrator's lines, in order.

export const TARGET = 8; // seconds a post that the invented manager allows
export const LOOKING = 10; // seconds that looking at the context costs on the clock, besides the reading
export const LONGEST = 120; // seconds counted at most, so that a break is not called work
export const NEVER = 100;
export const PRESORT_AFTER = 10; // decisions before the machine is offered as a help
const APPEAL_AFTER = 3; // decisions between a removal and its appeal

export function newSession() {
  return { decisions: [], alone: NEVER, appeal: null, said: [] };
}

export const own = (session) => session.decisions.filter(({ by }) => by === "student");

/** The post to judge next, or null at the end of the queue. */
export function nextPost(session, posts, seed) {
  const done = new Set(session.decisions.map(({ post }) => post));
  return posts.queue(seed).find((id) => !done.has(id)) ?? null;
}

/** Whether the rule book has changed: every post of before has been judged. */
export function hasChanged(session, posts) {
  return session.decisions.filter(({ post }) => !posts.isLater(post)).length === posts.first;
}

const isRestored = ({ appeal }, { post }) => appeal?.post === post && appeal.restored;

/** What the machine learns from: { post, removed }, the student's decisions alone, as they stand after an appeal. */
export function labelsOf(session) {
  return own(session).map((decision) => ({
    post: decision.post,
    removed: decision.removed && !isRestored(session, decision),
  }));
}

/** See ModerationLab.decisions. */
export function rowsOf(session) {
  return session.decisions.map(({ accuracy, ...decision }) => ({
    ...decision,
    restored: isRestored(session, decision),
  }));
}

/** See ModerationLab.accuracy_history. */
export function curveOf(session) {
  return own(session).map(({ accuracy }, i) => ({ decisions: i + 1, accuracy }));
}

/** The session with one more decision, { post, removed, by, looked, seconds }, and what `judge(session)` finds after it. */
export function withDecision(session, decision, judge) {
  // Before the first one there is a rule book to read: that is no time of the queue's.
  const spent = session.decisions.length === 0 ? Math.min(decision.seconds, TARGET) : decision.seconds;
  const counted = spent + (decision.looked ? LOOKING : 0);
  const seconds = Math.min(Math.round(counted * 10) / 10, LONGEST);
  const next = { ...session, decisions: [...session.decisions, { ...decision, seconds, accuracy: null }] };
  return decision.by === "student" ? judged(next, judge) : next;
}

/** The session with the accuracy of its last decision of the student's as it is now. */
export function judged(session, judge) {
  const last = session.decisions.filter(({ by }) => by === "student").at(-1);
  if (!last) return session;
  const accuracy = judge(session);
  const decisions = session.decisions.map((decision) => (decision === last ? { ...last, accuracy } : decision));
  return { ...session, decisions };
}

/** Time and pace: { decisions, looked, seconds, average, late }, `late` being how far behind the queue is, in seconds. */
export function paceOf(session, running = 0) {
  const mine = own(session);
  const seconds = mine.reduce((sum, decision) => sum + decision.seconds, 0);
  return {
    decisions: mine.length,
    looked: mine.filter(({ looked }) => looked).length,
    seconds,
    average: mine.length === 0 ? null : seconds / mine.length,
    late: seconds + running - TARGET * (mine.length + (running > 0 ? 1 : 0)),
  };
}

/** Posts that came twice, in disguise: [{ first, second, same }], decisions of the student's. */
export function pairsOf(session, posts) {
  const mine = new Map(own(session).map((decision) => [decision.post, decision]));
  return [...mine.values()].flatMap((second) => {
    const first = mine.get(posts.post(second.post).again);
    return first ? [{ first, second, same: first.removed === second.removed }] : [];
  });
}

/** The decision that its author appeals against, or null: there is one appeal, some decisions after the removal. */
export function appealed(session, posts) {
  const { decisions, appeal } = session;
  if (appeal) return decisions.find(({ post }) => post === appeal.post) ?? null;
  const at = decisions.findIndex(({ post, removed }) => removed && posts.post(post).appeal);
  const isDue = at >= 0 && (decisions.length - at > APPEAL_AFTER || decisions.length === posts.size);
  return isDue ? decisions[at] : null;
}
