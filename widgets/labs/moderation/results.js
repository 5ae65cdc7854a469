// What the machine has learned, whom its errors touch, which words weigh, and whether one agrees with oneself.

import { classView } from "./classview.js";
import { curveView } from "./curve.js";
import { pairsView } from "./pairs.js";
import { isOffered } from "./presort.js";
import { presortView } from "./presortview.js";
import { curveOf, hasChanged, own, pairsOf } from "./session.js";
import { whyView } from "./why.js";

/** `frame` is the lab's. Returns { side, below, show(session, result) }: the element beside the queue, and those that span both columns. */
export function resultsView(posts, frame, { moved, settled }) {
  const curve = curveView(posts.heldOut.length);
  const presort = presortView(posts, { moved, settled });
  const why = whyView(posts);
  const pairs = pairsView(posts);
  const shared = classView(posts, frame);
  pairs.element.classList.add("tc-lab__wide");

  return {
    side: curve.element,
    below: [presort.element, why.element, pairs.element, shared.element],
    show(session, result) {
      const changed = hasChanged(session, posts);
      const mine = own(session);
      const before = mine.filter(({ post }) => !posts.isLater(post)).length;
      curve.element.hidden = result === null;
      curve.show(curveOf(session), changed ? before : null, result);
      presort.element.hidden = result === null;
      const byMachine = session.decisions.length - mine.length;
      presort.show({ session, result, changed, offered: isOffered(session, result), byMachine });
      why.show(result);
      pairs.show(pairsOf(session, posts));
      shared.show(session);
    },
  };
}
