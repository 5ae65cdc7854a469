// What the tests drive of repairs to share codes.

import { PROBLEMS } from "../../widgets/labs/pooling/strings.js";
import { repairsOf } from "../../widgets/labs/shared/repairs.js";

/** What is offered for each [text, edition]. */
export function offered(texts) {
  return texts.map(([text, edition]) =>
    repairsOf(text, edition).map((one) => [
      one.place,
      one.read,
      one.meant,
      one.code,
      one.groups,
      PROBLEMS.question(one),
    ]),
  );
}
