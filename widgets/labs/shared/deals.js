// Which unknown tiles a student gets, in what order, so that a class's labels meet on the same tiles.
// The same hands as in widgets/learning/codes/deals.py, which explains the design.

export const BLOCK = 6;
export const POOL = 11 * BLOCK;
export const HANDS = 32768;
const SCATTER = 20011;
const GOLDEN = (3 - Math.sqrt(5)) / 2;

/** The order in which one student gets `count` tiles, as places in the list of unlabelled tiles, six by six. */
export function deal(hand, count, pool = POOL) {
  if (!Number.isInteger(hand) || hand < 0 || hand >= HANDS) throw new RangeError(`no such hand: ${hand}`);
  const blocks = Math.floor(count / BLOCK);
  const first = Math.min(Math.floor(pool / BLOCK), blocks);
  const later = turn((hand * SCATTER) % HANDS, blocks - first).map((block) => first + block);
  const order = [];
  for (const block of turn(hand, first).concat(later)) {
    for (let i = 0; i < BLOCK; i++) order.push(block * BLOCK + i);
  }
  return order;
}

/** A hand at random. */
export function drawHand() {
  return crypto.getRandomValues(new Uint16Array(1))[0] % HANDS;
}

/**
 * Answered grids as rounds of a share code: [{ position, labels }], by position. `answers` holds, for each
 * accepted grid, its six unknown tiles and what was said of each: [{ tile, label }], in any order; `order` is the
 * student's tiles as dealt. Null if a grid is not one of the deal's blocks: an older session, say.
 */
export function placedRounds(answers, order) {
  const place = new Map(order.map((tile, i) => [tile, i]));
  const rounds = [];
  for (const answer of answers) {
    const position = Math.floor(place.get(answer[0]?.tile) / BLOCK);
    const labels = Array(BLOCK).fill(null);
    for (const { tile, label } of answer) labels[place.get(tile) - position * BLOCK] = label;
    if (!(position >= 0) || labels.length !== BLOCK || labels.includes(null)) return null;
    rounds.push({ position, labels });
  }
  return rounds.sort((a, b) => a.position - b.position);
}

/** The opposite: { tile, label } for each label of a share code's rounds; null if the deal has no such blocks. */
export function labelledTiles(rounds, order) {
  if (rounds.some(({ position }) => (position + 1) * BLOCK > order.length)) return null;
  const tile = (position, i) => order[position * BLOCK + i];
  return rounds.flatMap(({ position, labels }) => labels.map((label, i) => ({ tile: tile(position, i), label })));
}

/** All blocks once, from a start and by a stride that both follow from the number. */
function turn(number, blocks) {
  if (blocks < 2) return Array.from({ length: blocks }, () => 0);
  const { strides, step } = stridesOf(blocks);
  const start = (number * step) % blocks;
  const stride = strides[Math.floor(number / blocks) % strides.length];
  return Array.from({ length: blocks }, (_, i) => (start + i * stride) % blocks);
}

const known = new Map(); // blocks → strides: the teacher's page deals thousands of hands

function stridesOf(blocks) {
  if (!known.has(blocks)) {
    const strides = Array.from({ length: blocks - 1 }, (_, i) => i + 1).filter((stride) => gcd(stride, blocks) === 1);
    const away = (stride) => Math.abs(stride - blocks * GOLDEN);
    const step = strides.reduce((nearest, stride) => (away(stride) < away(nearest) ? stride : nearest));
    known.set(blocks, { strides, step });
  }
  return known.get(blocks);
}

function gcd(a, b) {
  return b === 0 ? a : gcd(b, a % b);
}
