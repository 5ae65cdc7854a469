// What the components of a page do when they keep something: tell the others on the page, follow changes made
// elsewhere, and say once, not once per component, that the device refuses.

import { PREFIX, remove, write } from "../../labs/shared/storage.js";

const CHANGED = "tc:storage";

/** Keep `value` under `key`; where the device refuses, show `notice` unless the page shows one already. */
export function keep(key, value, notice) {
  const kept = write(key, value);
  if (kept) announce();
  else if (!isRefused()) {
    document.documentElement.dataset.tcStorageRefused = "";
    notice.hidden = false;
  }
  return kept;
}

/** Whether the device has refused to keep something since this page was opened. */
export function isRefused() {
  return "tcStorageRefused" in document.documentElement.dataset;
}

export function forget(key) {
  remove(key);
  announce();
}

/** Tell the page's other parts that something kept has changed. */
export function announce() {
  document.dispatchEvent(new CustomEvent(CHANGED));
}

/** Call `follow()` whenever anything kept may have changed on this page, by whichever part. */
export function onAnyChange(follow) {
  document.addEventListener(CHANGED, follow);
  onChangeElsewhere(null, follow);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") follow();
  });
}

/** Call `follow()` when another page may have changed `key` (any key if null). */
export function onChangeElsewhere(key, follow) {
  addEventListener("storage", (event) => {
    if (key === null || event.key === null || event.key === PREFIX + key) follow();
  });
  // A page that the browser brings back as it was has missed the events in between.
  addEventListener("pageshow", (event) => {
    if (event.persisted) follow();
  });
}

/** Run `setUp` on each element matching `selector`, once, now or as soon as the page is there. */
export function forEachOnPage(selector, setUp) {
  const run = () => {
    for (const root of document.querySelectorAll(selector)) {
      if ("ready" in root.dataset) continue;
      root.dataset.ready = "";
      setUp(root);
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
}
