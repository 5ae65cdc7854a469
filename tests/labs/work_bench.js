// What tests drive of the frame's work: tabs of a tiny lab over one device, without a page.

import { union } from "../../widgets/labs/frame/merge.js";
import { workOf } from "../../widgets/labs/frame/work.js";
import { PREFIX, slot } from "../../widgets/labs/shared/store.js";

const KEY = "k";
const isWork = (value) => Array.isArray(value?.rounds);

/** A lab whose work is { rounds, hand }: every work has a hand in the end. */
const LAB = {
  traits: ["session"],
  isBlank: (get) => get("session") === null,
  read: (get) => (get("session") === null ? LAB.fresh() : isWork(get("session")) ? get("session") : null),
  write: (work) => ({ session: work }),
  results: (work) => ({ count: work.rounds.length }),
  fresh: () => ({ rounds: [] }),
  isBegun: (work) => work.rounds.length > 0,
  fromKept: (data) => (isWork(data) ? data : null),
  toKept: (work) => (work.rounds.length > 0 ? work : null),
  complete: (work) => ("hand" in work ? work : { ...work, hand: 7 }),
};
const MERGING = {
  ...LAB,
  merge: (base, mine, theirs) => ({ ...theirs, rounds: union(mine.rounds, theirs.rounds), base: base?.rounds ?? null }),
};

function tabOf(state, session) {
  const traits = { session, count: null };
  const heard = { by: [], told: [], saved: 0 };
  const model = {
    get: (name) => traits[name],
    set(name, value) {
      traits[name] = value;
      if (name === "session") work.followModel(); // as a page hears of each change, its own included
    },
    save_changes: () => heard.saved++,
  };
  const work = workOf({
    model,
    state,
    place: slot(KEY, (value) => value !== null),
    changed: ({ by }) => heard.by.push(by),
    tell: (news) => heard.told.push(news),
  });
  return { work, model, traits, heard };
}

/**
 * What each of `steps` leads to. A step is [tab, what, value]: "open" (with the session that the model holds), "model"
 * (somebody sets the session), "act", "try" (an act that can be undone), "drift" (to these rounds), or a method of the
 * work; with no tab, the device's: "full", "roomy" or "write" (a text, or null to erase).
 */
export function play(steps, { kept = null, merges = false } = {}) {
  const device = new Map();
  const write = (text) => (text === null ? device.delete(PREFIX + KEY) : device.set(PREFIX + KEY, text));
  let full = false;
  const area = {
    getItem: (key) => device.get(key) ?? null,
    setItem(key, text) {
      if (full) throw new DOMException("full", "QuotaExceededError");
      device.set(key, text);
    },
    removeItem: (key) => device.delete(key),
  };
  const before = Object.getOwnPropertyDescriptor(globalThis, "localStorage");
  Object.defineProperty(globalThis, "localStorage", { configurable: true, get: () => area });
  try {
    write(kept);
    const tabs = {};
    return steps.map(([name, what, value = null]) => {
      if (name === null) {
        if (what === "write") write(value);
        else full = what === "full";
        return null;
      }
      tabs[name] ??= tabOf(merges ? MERGING : LAB, value);
      const { work, model, traits, heard } = tabs[name];
      Object.assign(heard, { by: [], told: [], saved: 0 });
      const withRounds = (rounds) => ({ ...work.now, rounds });
      const result = {
        open: () => work.start(),
        model: () => model.set("session", value),
        act: () => work.become(withRounds([...work.now.rounds, value])),
        try: () => work.become(withRounds([...work.now.rounds, value]), { undoable: true }),
        drift: () => work.drift(withRounds(value)),
        undo: () => work.undo(),
        settle: () => work.settle(),
        choose: () => work.choose(value),
      }[what];
      return {
        result: (result ? result() : work[what]()) ?? null,
        rounds: work.now.rounds,
        base: work.now.base ?? null,
        undoable: work.canUndo(),
        kept: device.get(PREFIX + KEY) ?? null,
        model: { ...traits },
        ...structuredClone(heard),
      };
    });
  } finally {
    if (before) Object.defineProperty(globalThis, "localStorage", before);
    else delete globalThis.localStorage;
  }
}
