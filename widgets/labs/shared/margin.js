// How far a score may be from the true one, and whether two scores differ: both from counts alone, 19 times out of 20.
// widgets/learning/models/margins.py is the same in Python.

const Z = 1.959963984540054; // 95 % of a normal distribution lie within so many standard deviations
export const RARE = 0.05; // what chance does less often than that is not put down to chance

/**
 * The margin of a share of right answers, `right` of `total` held-out items: [low, high], shares from 0 to 1; of no item, any share.
 * Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 */
export function wilson(right, total) {
  if (total === 0) return [0, 1];
  const share = right / total;
  const shrink = 1 + Z ** 2 / total;
  const middle = (share + Z ** 2 / (2 * total)) / shrink;
  const half = (Z / shrink) * Math.sqrt((share * (1 - share)) / total + (Z / (2 * total)) ** 2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/**
 * Two models judged on the same items: `before` and `after` tell, item by item, whether each is right. Only items on which they
 * differ count. Returns { gained, lost, p, differs }: `p` is how often so many coins fall at least as unevenly.
 * McNemar, "Note on the sampling error of the difference between correlated proportions or percentages", 1947, exact form.
 */
export function paired(before, after) {
  const gained = before.filter((right, i) => !right && after[i]).length;
  const lost = before.filter((right, i) => right && !after[i]).length;
  const p = coins(gained, lost);
  return { gained, lost, p, differs: p < RARE };
}

/** How often `heads + tails` coins fall at least as unevenly as that, either way. */
export function coins(heads, tails) {
  const tosses = heads + tails;
  let term = 0.5 ** tosses;
  let sum = 0;
  for (let i = 0; i <= Math.min(heads, tails); i++) {
    sum += term;
    term *= (tosses - i) / (i + 1);
  }
  return Math.min(1, 2 * sum);
}
