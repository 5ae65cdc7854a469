// The machine acting alone: on the queue, and on the held-out posts, where the rule book tells its errors. No page.

import { shareOf, sureness } from "./learner.js";
import { mustGo } from "./posts.js";
import { NEVER, PRESORT_AFTER, nextPost, own, withDecision } from "./session.js";

/** Whether the machine may help: it has seen enough decisions, of both kinds. `result` is what `study` returns. */
export function isOffered(session, result) {
  return own(session).length >= PRESORT_AFTER && result !== null && result.hasBoth;
}

/** The session with the posts that the machine, if it may, takes alone before the student's next one. */
export function withMachine(session, posts, seed, result) {
  if (session.alone === NEVER || !isOffered(session, result)) return session;
  let now = session;
  for (let post = nextPost(now, posts, seed); post !== null; post = nextPost(now, posts, seed)) {
    const share = shareOf(result, posts.post(post).text);
    if (!acts(share, session.alone)) break;
    now = withDecision(now, { post, removed: share > 0.5, by: "machine", looked: false, seconds: 0 });
  }
  return now;
}

function acts(share, alone) {
  return alone < NEVER && 100 * sureness(share) >= alone;
}

/**
 * What the machine would do alone with the held-out posts: { alone, left, vanished, stayed }: how many it decides, how many it
 * leaves to a person, and its two kinds of error: harmless posts removed, and posts kept that should have gone.
 */
export function trial(posts, result, alone, changed) {
  const decided = posts.heldOut.flatMap((post, i) => (acts(result.shares[i], alone) ? [{ post, i }] : []));
  const wrong = decided.filter(({ i }) => !result.right[i]).map(({ post }) => post);
  return {
    alone: decided.length,
    left: posts.heldOut.length - decided.length,
    vanished: wrong.filter((post) => !mustGo(post, changed)),
    stayed: wrong.filter((post) => mustGo(post, changed)),
  };
}
