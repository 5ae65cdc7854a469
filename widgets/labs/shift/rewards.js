// Points, levels and badges: worth nothing, and given for every task done, paid or refused.

export const POINTS = 10;
export const SWIFT_POINTS = 5; // more, for a task done within the planned time
const LEVEL = 50;

/** Badges in the order they can be won; `won` is asked of the tasks done, { seconds, offer } each. */
const BADGES = [
  { id: "first", won: (tasks) => tasks.length >= 1 },
  { id: "swift", won: (tasks) => tasks.some((_, i) => i >= 2 && tasks.slice(i - 2, i + 1).every(isSwift)) },
  { id: "five", won: (tasks) => tasks.length >= 5 },
  { id: "twelve", won: (tasks) => tasks.length >= 12 },
  { id: "twenty", won: (tasks) => tasks.length >= 20 },
];

function isSwift({ seconds, offer }) {
  return seconds.work <= offer.planned;
}

export function pointsFor(task) {
  return POINTS + (isSwift(task) ? SWIFT_POINTS : 0);
}

/** { points, level, badges } for the tasks that `judged` lists; offers passed on give nothing. */
export function rewardsOf(tasks) {
  const done = tasks.filter(({ outcome }) => outcome !== "passed");
  const points = done.reduce((total, task) => total + pointsFor(task), 0);
  return {
    points,
    level: 1 + Math.floor(points / LEVEL),
    badges: BADGES.filter(({ won }) => won(done)).map(({ id }) => id),
  };
}
