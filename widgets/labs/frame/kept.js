// What is there before a lab begins: nothing, or what the device kept.

import { slot } from "../shared/store.js";

/** Whether a trait's value says to start over: `{}`, or nothing at all. */
export function isEmpty(data) {
  if (data === null || data === undefined) return true;
  return typeof data === "object" && !Array.isArray(data) && Object.keys(data).length === 0;
}

/** What `read` makes of the data that the device kept under `key`; "corrupt" where it makes nothing of it; null for none. */
export function keptAs(key, read) {
  const { value, corrupt } = slot(key, (data) => read(data) !== null);
  if (corrupt) return "corrupt";
  return value === null ? null : read(value);
}
