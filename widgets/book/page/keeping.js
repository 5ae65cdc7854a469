// What the components of a page share when they keep something: saying once, not once per component, that the device
// refuses; and being set up once each.

import { slot } from "../../labs/shared/store.js";
import { fresh } from "./fresh.js";

/**
 * A slot of the store for a component: where the device refuses to keep, `notice` is shown, unless the page shows one
 * already.
 */
export function slotOnPage(key, accepts, notice) {
  const place = slot(key, accepts);
  const { keep } = place;
  place.keep = (value) => {
    const kept = keep(value);
    if (!kept && !("tcStorageRefused" in document.documentElement.dataset)) {
      document.documentElement.dataset.tcStorageRefused = "";
      notice.hidden = false;
    }
    return kept;
  };
  return place;
}

/** Run `setUp` on each element matching `selector`, once, now or as soon as the page is there; not in an old browser. */
export function forEachOnPage(selector, setUp) {
  if ("old" in document.documentElement.dataset) return; // ../oldest/oldest.js
  const run = () => {
    for (const found of document.querySelectorAll(selector)) {
      const root = fresh(found);
      if (root === null) continue;
      root.dataset.ready = "";
      setUp(root);
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
}
