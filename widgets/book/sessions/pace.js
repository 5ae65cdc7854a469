// How late or early a class is, and how the rest of its lesson can be made to fit. Pure; state.js says what a state is.

const MINUTE = 60_000;

/** The minutes of a phase, with those that were added or taken off. */
export function minutesOf(state, plan, phase) {
  return plan.phases[phase].minutes + state.extra[phase];
}

/**
 * Minutes by which the lesson would end late (negative: early) if all went on as planned: what has gone by, pauses
 * included, what is left of this phase, and the phases to come, against the plan. 0 before it has begun.
 */
export function delay(state, plan, now) {
  if (state.since === null && state.spent.every((ms) => ms === 0)) return 0;
  const late = gone(state, now) + left(state, plan, now) + toCome(state, plan) * MINUTE - planned(plan) * MINUTE;
  return Math.sign(late) * Math.floor(Math.abs(late) / MINUTE) || 0; // a minute that is not over is none; and no -0
}

/** The minute at which the lesson would end. */
export function plannedEnd(state, plan, now) {
  return planned(plan) + delay(state, plan, now);
}

/** The state with the phases to come shortened or stretched, in proportion, so that the lesson ends when it should. */
export function replanned(state, plan, now) {
  const next = plan.phases.map((_, at) => at).filter((at) => at > state.phase);
  if (next.length === 0) return state;
  const room = Math.round((planned(plan) * MINUTE - gone(state, now) - left(state, plan, now)) / MINUTE);
  const shares = shared(
    Math.max(room, next.length),
    next.map((at) => plan.phases[at].minutes),
  );
  const extra = state.extra.map((old, at) =>
    at > state.phase ? shares[at - state.phase - 1] - plan.phases[at].minutes : old,
  );
  return extra.every((minutes, at) => minutes === state.extra[at]) ? state : { ...state, extra };
}

/** `total` minutes in whole ones, at least one each, as near as can be to the proportions of `weights`. */
function shared(total, weights) {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => Math.max(1, Math.floor((total * weight) / sum)));
  const lacks = (at) => (total * weights[at]) / sum - shares[at];
  const places = weights.map((_, at) => at);
  const rest = () => total - shares.reduce((all, share) => all + share, 0);
  while (rest() > 0) shares[places.reduce((best, at) => (lacks(at) > lacks(best) ? at : best))] += 1;
  while (rest() < 0) {
    const longer = places.filter((at) => shares[at] > 1);
    shares[longer.reduce((best, at) => (lacks(at) < lacks(best) ? at : best))] -= 1;
  }
  return shares;
}

/** The minutes of the plan's phases: a plan may keep some to spare. */
function planned(plan) {
  return plan.phases.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Ms since the lesson began, pauses included. */
function gone(state, now) {
  const spent = state.spent.reduce((sum, ms) => sum + ms, 0);
  const since = (time) => (time === null ? 0 : Math.max(0, now - time));
  return spent + since(state.since) + state.waited + since(state.still);
}

/** Ms that the phase on show has left. */
function left(state, plan, now) {
  const running = state.since === null ? 0 : Math.max(0, now - state.since);
  return Math.max(0, minutesOf(state, plan, state.phase) * MINUTE - state.spent[state.phase] - running);
}

function toCome(state, plan) {
  return plan.phases.reduce((sum, _, at) => (at > state.phase ? sum + minutesOf(state, plan, at) : sum), 0);
}
