// Hands counted for one tile, [yes, no], and for a grid of them. Pure.

export const MOST_HANDS = 999;

/** What most say: true, false, or null where as many say the one as the other, or nobody anything. */
export function majority([yes, no]) {
  return yes === no ? null : yes > no;
}

/** Whether `value` may be the votes on `size` tiles; with `picked`, votes that decided so. */
export function areVotes(value, size, picked = null) {
  const isCount = (count) => Number.isInteger(count) && count >= 0 && count <= MOST_HANDS;
  const isPair = (pair) => Array.isArray(pair) && pair.length === 2 && pair.every(isCount);
  if (!Array.isArray(value) || value.length !== size || !value.every(isPair)) return false;
  return picked === null || value.every((pair, i) => majority(pair) === picked[i]);
}
