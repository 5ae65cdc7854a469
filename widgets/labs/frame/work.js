// The work done in a lab, as one value: where it comes from, who hears of it, what becomes of it elsewhere. No page.
//
// The work lives in traits of the model, so that every view of one widget shows the same and Python hears of it; and,
// with a storage key, on the reader's device, where other tabs change and erase it too. A lab says what its work is:
//
//   traits            names of the traits that hold it
//   isBlank(get)      whether they hold nothing yet, so that what the device kept comes first (`get(name)`: a trait)
//   read(get)         the work that they hold (fresh work where they are blank), or null for what is none of this lab's
//   write(work)       {trait: value}
//   results(work)     {trait: value} of what Python is told besides
//   fresh()           new work; isBegun(work): whether the reader has done anything
//   fromKept(data)    work from what the device kept, or null for what is no work of this lab (now)
//   toKept(work)      data for the device, or null where there is nothing to keep
//   complete(work)    the work with what it cannot be without, itself if it has all (optional)
//   merge(base, mine, theirs)   the work of two tabs in one (optional); `base`: what both went on from, or null

/**
 * `place` is where the device keeps it (a slot of ../shared/store.js). `changed({ by })` is called after each change, `by` being
 * "reader", "clock" (see `pass`), "model" (Python, or another view) or "device" (another tab). `tell(news)` is called with
 * "corrupt", "notOurs", "refused", "erased", "conflict", or "settled" where a conflict has settled by itself.
 */
export function workOf({ model, state, place, changed, tell }) {
  const get = (name) => model.get(name);
  const complete = state.complete ?? ((work) => work);
  const text = (work) => work && JSON.stringify(state.toKept(work));
  const kept = () => (place.value === null ? null : state.fromKept(place.value));

  let now = null;
  let base = kept(); // the work that the device holds, as far as this view knows
  let unkept = false; // `now` holds acts that the device does not
  let conflict = false; // it holds another tab's acts instead, and the reader has not chosen yet
  let agreed = {}; // trait → the value that `now` was read from, or written as
  let writing = false;
  let rested = null; // the work before what is still moving
  const past = []; // what there was before each act that can be undone

  function start() {
    const blank = state.isBlank(get);
    const found = blank && base !== null ? base : state.read(get);
    if (blank ? place.corrupt : found === null) tell("corrupt");
    now = complete(found ?? state.fresh());
    unkept = !blank && text(now) !== text(base);
    if (now === found && found !== base) agree();
    else publish();
  }

  function agree() {
    agreed = Object.fromEntries(state.traits.map((name) => [name, get(name)]));
  }

  function publish() {
    writing = true;
    for (const [name, value] of Object.entries({ ...state.write(now), ...state.results(now) })) model.set(name, value);
    agree();
    model.save_changes();
    writing = false;
  }

  function keep() {
    if (conflict) return;
    const data = state.toKept(now);
    unkept = data !== null && !place.keep(data);
    if (unkept) return tell("refused");
    if (data === null) place.forget();
    base = data === null ? null : now;
  }

  function take(work, by) {
    now = work;
    publish();
    changed({ by });
  }

  function become(next, { undoable = false } = {}) {
    if (undoable) past.push(rested ?? now);
    rested = null;
    take(next, "reader");
    keep();
  }

  /** Take over the work that the model holds, if somebody else put it there. */
  function followModel() {
    if (writing || state.traits.every((name) => Object.is(get(name), agreed[name]))) return;
    const read = state.read(get);
    if (read === null) {
      publish(); // what is no work of this lab undoes nothing of the reader's
      return tell("notOurs");
    }
    now = complete(read);
    if (now === read) agree();
    else publish();
    changed({ by: "model" });
    keep();
  }

  /** What moves by itself, a clock say: on the page alone. Whoever moves it lets it `become` the work now and then. */
  function pass(next) {
    now = next;
    changed({ by: "clock" });
  }

  /** See what has become of the work on the device since the last look; tells whether it has changed here. */
  function look() {
    const change = place.look();
    if (!change || place.corrupt) return false;
    const [ours, theirs] = [base, kept()];
    base = theirs;
    const asked = conflict;
    conflict = false;
    if (text(now) === text(theirs)) {
      unkept = false; // the other tab has kept the same
      if (asked) tell("settled");
      return false;
    }
    if (theirs === null) {
      if (!change.erased || !state.isBegun(now)) return false;
      unkept = false;
      past.length = 0;
      take(complete(state.fresh()), "device");
      tell("erased");
      return true;
    }
    past.length = 0;
    if (!unkept) take(complete(theirs), "device");
    else if (state.merge) {
      take(state.merge(ours, now, theirs), "device");
      keep();
    } else {
      conflict = true;
      tell("conflict");
    }
    return true;
  }

  return {
    start,
    followModel,
    look,
    pass,
    publish,
    keep,
    get now() {
      return now;
    },
    /** What the reader did: in the model, on the page and on the device before this returns. */
    become,
    /** What is still moving, a slider say: in the model and on the page. It may be lost until it has settled. */
    drift(next) {
      rested ??= now;
      take(next, "reader");
    },
    /** What was moving has come to rest: one act, which can be undone, if anything is other than before; tells if so. */
    settle(finish = (work) => work) {
      const changed = rested !== null && text(rested) !== text(now);
      if (changed) become(finish(now), { undoable: true });
      rested = null;
      return changed;
    },
    canUndo: () => past.length > 0,
    /** Take back the last undoable act; `restored(before, now)` may keep some of what is now. */
    undo: (restored = (before) => before) => become(restored(past.pop(), now)),
    restart() {
      past.length = 0;
      conflict = unkept = false;
      take(complete(state.fresh()), "reader");
      place.forget();
      base = null;
    },
    /** The reader's choice after "conflict": this view's work, or the other tab's. */
    choose(mine) {
      conflict = false;
      if (mine) keep();
      else {
        unkept = false;
        take(complete(base ?? state.fresh()), "device");
      }
    },
  };
}
