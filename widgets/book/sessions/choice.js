// Which plan a class gets, and how it fits. Pure.
//
// A plan here: {name, base, title, minutes, phases: [{title, minutes, at, fixed, each}], sheets}; `fixed` and `each` are the
// seconds that a phase takes, whoever is there and for each person.

const BASES = { aucun: "papier", projecteur: "projecteur", partages: "appareils", chacun: "appareils" };
const TWO_PERIODS = 90;

/** The plan for `settings`; the film needs a projector, so that a class without a screen goes without. */
export function planFor({ minutes, devices, film }, plans) {
  const base = film && devices !== "aucun" ? "film" : BASES[devices];
  const name = base === "appareils" && minutes === TWO_PERIODS ? "double" : base;
  return plans.find((plan) => plan.base === name && plan.minutes === minutes);
}

/** The phases for a class of `pupils`: [{title, minutes, begin, end}]. None is shorter than the plan says. */
export function timed(plan, pupils) {
  let end = 0;
  return plan.phases.map(({ title, minutes, at, fixed, each }) => {
    const begin = Math.max(end, at);
    end = begin + Math.max(minutes, Math.ceil((fixed + each * pupils) / 60));
    return { title, minutes: end - begin, begin, end };
  });
}

/** The minutes that are left in the period with the least: up to a break, or to the end. Below zero: it overruns. */
export function spare(plan, pupils) {
  const phases = timed(plan, pupils);
  const limits = plan.phases.map((_, n) => (n + 1 < plan.phases.length ? plan.phases[n + 1].at : plan.minutes));
  return Math.min(...phases.map(({ end }, n) => (limits[n] ? limits[n] - end : Infinity)));
}
