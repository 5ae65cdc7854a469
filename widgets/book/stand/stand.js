// Taking a stand: kept on the device as one goes; changing one's mind shows.

import { forEachOnPage, slotOnPage } from "../page/keeping.js";
import { EMPTY, isEmpty, isState, roomToAnnounce, settle } from "./state.js";

const PAUSE = 500; // ms without a keystroke before writing to the device

function setUp(root) {
  const words = JSON.parse(document.querySelector(".tc-stand__strings").textContent);
  const find = (part) => root.querySelector(`.tc-stand__${part}`);
  const note = (name) => root.querySelector(`[data-note="${name}"]`);
  const inputs = [...root.querySelectorAll(".tc-stand__input")];
  const argument = find("argument");
  const max = argument.maxLength;
  const place = slotOnPage(`stand/${root.dataset.stand}`, (value) => isState(value, max), note("refused"));
  const erase = root.querySelector('[data-action="erase"]');
  const undo = root.querySelector('[data-action="undo"]');

  let state = EMPTY;
  let erased = null;
  let timer = null;
  let announced = "";

  function draw() {
    for (const input of inputs) input.checked = Number(input.value) === state.step;
    if (argument.value !== state.argument) argument.value = state.argument;
    argument.parentNode.dataset.text = state.argument;
    find("count").textContent = words.count.replace("{n}", state.argument.length).replace("{max}", max);
    const changed = state.first !== null && state.first !== state.step;
    find("change").hidden = !changed;
    if (changed) {
      find("change").textContent = words.changed
        .replace("{first}", words.steps[state.first - 1])
        .replace("{now}", words.steps[state.step - 1]);
    }
    erase.hidden = isEmpty(state);
    undo.hidden = erased === null;
  }

  function update(next) {
    erased = null;
    state = next;
    draw();
    say("");
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  }

  function save() {
    clearTimeout(timer);
    timer = null;
    if (isEmpty(state)) place.forget();
    else if (place.keep(state)) say(words.kept);
    else note("private").hidden = true;
    announceRoom();
  }

  function say(text) {
    find("status").textContent = text;
  }

  // The counter would speak at every key: say only once that room is short, once that there is none.
  function announceRoom() {
    const room = roomToAnnounce(state.argument.length, max);
    if (room === announced) return;
    announced = room;
    const left = max - state.argument.length;
    find("spoken").textContent = room ? words[room].replace("{n}", room === "left" ? left : max) : "";
  }

  function settleAndSave() {
    const settled = settle(state);
    if (settled === state && timer === null) return;
    state = settled;
    save();
  }

  function restore() {
    state = place.value ?? EMPTY;
    draw();
  }

  for (const input of inputs) {
    input.addEventListener("change", () => update({ ...state, step: Number(input.value) }));
  }
  argument.addEventListener("input", () => update({ ...settle(state), argument: argument.value }));
  find("steps").addEventListener("focusout", (event) => {
    if (!find("steps").contains(event.relatedTarget)) settleAndSave();
  });
  addEventListener("pagehide", settleAndSave);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") settleAndSave();
  });

  erase.addEventListener("click", () => {
    clearTimeout(timer);
    timer = null;
    const before = state;
    state = EMPTY;
    erased = before;
    place.forget();
    draw();
    say(words.erased);
    undo.focus(); // the button just pressed is gone
  });
  undo.addEventListener("click", () => {
    state = erased;
    erased = null;
    draw();
    save();
    say(words.restored);
    erase.focus();
  });

  restore();
  if (state.step !== null || state.argument) say(words.kept);
  note("paper").hidden = true;
  note("private").hidden = false;
  place.follow((change) => {
    if (timer !== null && !change.erased) return; // what is being written here comes after
    clearTimeout(timer);
    timer = null;
    erased = null;
    restore();
    say("");
  });
}

forEachOnPage(".tc-stand", setUp);
