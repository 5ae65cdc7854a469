// What a model's `session` may hold besides a session.

/** Whether it says to start over: `{}`, or nothing at all. */
export function isEmpty(data) {
  if (data === null || data === undefined) return true;
  return typeof data === "object" && !Array.isArray(data) && Object.keys(data).length === 0;
}
