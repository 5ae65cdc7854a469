// The share code of what a student did for one concept (../shared/sharecode.js), or null while there is none.

import { keptAs } from "../frame/kept.js";
import { placedRounds } from "../shared/deals.js";
import { encodeShareCode, shortEdition } from "../shared/sharecode.js";
import { roundsOf, servingOrder, verifiedRounds } from "./session.js";
import { fromKept } from "./work.js";

export function shareCode(session, tileset, concept) {
  const verified = verifiedRounds(session, concept);
  if (session.hand === null || verified.length === 0) return null;
  const answers = verified.map(({ grid, picked }) =>
    grid.flatMap((tile, at) => (tileset.isControl(tile) ? [] : [{ tile, label: picked[at] }])),
  );
  const rounds = placedRounds(answers, servingOrder(session, tileset));
  if (rounds === null) return null; // a session that was kept elsewhere than by this lab
  const refused = roundsOf(session, concept).filter((round) => !round.verified);
  return encodeShareCode({
    edition: shortEdition(tileset.edition),
    concept,
    hand: session.hand,
    rounds,
    seconds: total(verified),
    refused: refused.length,
    refusedSeconds: total(refused),
  });
}

/** The share code of what this device keeps of the lab under `key`, for other labs; null for none. */
export function codeOnDevice(key, tileset, concept) {
  const kept = keptAs(key, (data) => fromKept(data, tileset));
  return kept === null || kept === "corrupt" ? null : shareCode(kept.session, tileset, concept);
}

function total(rounds) {
  return rounds.reduce((sum, { seconds }) => sum + seconds, 0);
}
