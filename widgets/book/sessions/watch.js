// What a session's clock goes by: the device's clock as it stood when the page opened, counted on by itself from there.
// Setting the device's clock back or forward in the middle of a lesson neither stops a timer nor eats its minutes.

const opened = Date.now() - performance.now();

/** Ms of the epoch, always going forward. */
export function now() {
  return Math.round(opened + performance.now());
}

/** By how much the device's clock has been set forward (negative: back) since the page opened, in ms. */
export function shift() {
  return Date.now() - now();
}
