// What a teacher says of a class, as « Ma séance » keeps it and as a link tells it. Pure.
//
// Settings: {pupils, minutes, devices, film}. In a link's fragment: #ma-seance?eleves=24&minutes=45&appareils=chacun&film=non

export const DEVICES = ["aucun", "projecteur", "partages", "chacun"];
export const LENGTHS = [40, 45, 50, 90];
export const FEWEST = 2;
export const MOST = 40;
export const DEFAULTS = { pupils: 24, minutes: 45, devices: "chacun", film: false };

const ANCHOR = "#ma-seance";
const FILM = { oui: true, non: false };

export function isSettings(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    Number.isInteger(value.pupils) &&
    value.pupils >= FEWEST &&
    value.pupils <= MOST &&
    LENGTHS.includes(value.minutes) &&
    DEVICES.includes(value.devices) &&
    typeof value.film === "boolean"
  );
}

export function toFragment({ pupils, minutes, devices, film }) {
  return `${ANCHOR}?eleves=${pupils}&minutes=${minutes}&appareils=${devices}&film=${film ? "oui" : "non"}`;
}

/** Whether a fragment means to tell settings, rather than to lead to a heading. */
export function isTold(fragment) {
  return fragment.startsWith(`${ANCHOR}?`);
}

/** The settings in a fragment, null if it is not exactly what `toFragment` could have written. */
export function fromFragment(fragment) {
  const told = new URLSearchParams(fragment.slice(ANCHOR.length + 1));
  const settings = {
    pupils: Number(told.get("eleves")),
    minutes: Number(told.get("minutes")),
    devices: told.get("appareils"),
    film: Object.keys(FILM).includes(told.get("film")) ? FILM[told.get("film")] : null,
  };
  return isSettings(settings) && toFragment(settings) === fragment ? settings : null;
}
