// A position and its argument. Pure: no page, no storage.
//
// State, as kept on the device: {version, first, step, argument}. `step` is 1 to 5 or null; `first` is the step
// one settled on first, null before that.

export const VERSION = 1;
export const EMPTY = Object.freeze({ version: VERSION, first: null, step: null, argument: "" });

const isStep = (value) => value === null || (Number.isInteger(value) && value >= 1 && value <= 5);

export function isState(value, maxLength) {
  return (
    typeof value === "object" &&
    value !== null &&
    value.version === VERSION &&
    isStep(value.first) &&
    isStep(value.step) &&
    (value.first === null || value.step !== null) &&
    typeof value.argument === "string" &&
    value.argument.length <= maxLength
  );
}

export function isEmpty(state) {
  return state.step === null && state.argument === "";
}

/** Make the present step the first one, if none is yet. Arrow keys pass over steps that one does not mean, so
 * the caller says when a choice has settled. */
export function settle(state) {
  return state.first === null && state.step !== null ? { ...state, first: state.step } : state;
}

/** What to read out about the room left: nothing (""), "left" once few characters are, "full" at the limit. */
export function roomToAnnounce(length, maxLength) {
  if (length >= maxLength) return "full";
  return maxLength - length <= 50 ? "left" : "";
}
