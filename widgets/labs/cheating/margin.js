// How far a score measured on a few images may be from the true one.

/** A share of right answers such as the labs' models have. */
const TYPICAL = 0.8;

/** One standard error of a share of right answers counted on so many test tiles. */
export function margin(tests) {
  return Math.sqrt((TYPICAL * (1 - TYPICAL)) / tests);
}
