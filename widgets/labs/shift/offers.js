// Which task comes when, at what price, and what becomes of it. Everything follows from the seed and the rank of the
// offer, so that a reload, a second view or a file kept on the device tell the same story.

import { generator, shuffled } from "../shared/random.js";
import { CENTS, CONTROL_RUN, REFUSAL_RUN, SEARCH, SEARCH_SPREAD, planned } from "./parameters.js";

/**
 * Returns offerAt(shift, i): the shift's offer number `i` (from 0):
 * { kind, item, control, refused, cents, planned, search, client }, times in seconds.
 * Shifts go on where the one before stopped (`shift.from`), so that no item comes twice before the others came once.
 */
export function planner(catalogue) {
  const plans = new Map(); // "seed/images" → offers drawn so far

  return function offerAt({ seed, images, from }, i) {
    const name = `${seed}/${images ? "all" : "text"}`;
    if (!plans.has(name)) plans.set(name, []);
    const offers = plans.get(name);
    while (offers.length <= from + i) offers.push(draw(catalogue, name, images, offers));
    return offers[from + i];
  };
}

function draw(catalogue, name, images, before) {
  const rank = before.length;
  const kinds = catalogue.kinds(images);
  const kind = shuffled(kinds, generator(`${name}/kinds/${Math.floor(rank / kinds.length)}`))[rank % kinds.length];
  const control = isDrawn(name, "control", rank, CONTROL_RUN);
  const items = shuffled(catalogue.items(kind, control), generator(`${name}/${kind}/${control}`));
  const served = before.filter((offer) => offer.kind === kind && offer.control === control).length;
  const cents = CENTS[kind];
  const random = generator(`${name}/offer/${rank}`);
  return {
    kind,
    item: items[served % items.length],
    control,
    refused: isDrawn(name, "refusal", rank, REFUSAL_RUN),
    cents,
    planned: planned(cents),
    search: SEARCH * planned(cents) * (1 + SEARCH_SPREAD * (2 * random() - 1)),
    client: 1000 + Math.floor(9000 * random()),
  };
}

/** Whether `rank` is the place drawn in its run of `length`. */
function isDrawn(name, what, rank, length) {
  const random = generator(`${name}/${what}/${Math.floor(rank / length)}`);
  return Math.floor(random() * length) === rank % length;
}

/** Whether an answer is right: null where the lab does not know. */
export function isRight(offer, answer) {
  return offer.control ? offer.item.expected.includes(answer) : null;
}

/** What becomes of an answer: "passed", none given; "refused", by the draw; "control", a control missed; "paid". */
export function outcome(offer, answer) {
  if (answer === null) return "passed";
  if (offer.refused) return "refused"; // first: the draw looks at no answer
  return isRight(offer, answer) === false ? "control" : "paid";
}
