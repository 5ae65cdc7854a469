// QR codes from the camera, live, and out of photographs: in every browser, with the decoder that ships with the book.

import { toolButton } from "../frame/panels.js";
import { keepAwake } from "../shared/awake.js";
import { h } from "../shared/dom.js";
import { codesIn, decoder } from "./decoder.js";
import { pixelsFrom } from "./photo.js";
import { SCANNER as TEXT } from "./scanner_strings.js";

const EVERY = 120; // ms between two looks
const WIDEST = 1280; // pixels of what the camera sees that are looked at
const FLASH = "tc-pooling__camera--seen";
const WANTED = { facingMode: "environment", width: { ideal: WIDEST } };

/**
 * Fills `place`. `seen(text)` is called once for each different code before the camera, `photos(files)` with the pictures that
 * a reader chooses, `announce(text)` speaks; the decoder comes from `address`. The camera starts on a press only, and goes
 * off on another, on Esc, when the page is left or hidden, and when `signal` ends the view.
 */
export function scannerView(place, { address, seen, photos, announce, signal }) {
  const video = h("video", { class: "tc-pooling__video", "aria-label": TEXT.video, playsinline: true });
  video.muted = true;
  const count = h("p", { class: "tc-pooling__seen" });
  const view = h("div", { class: "tc-pooling__camera", hidden: true }, video, count);
  const note = h("p", { class: "tc-lab__note" }, TEXT.note);
  const trouble = h("p", { class: "tc-pooling__no-camera", hidden: true });
  const button = toolButton(TEXT.scan, press);
  const choose = chooser(TEXT.photos, { multiple: true });
  const shoot = chooser(TEXT.shoot, { capture: "environment" }); // opens the phone's own camera, also over plain http
  shoot.hidden = true;
  place.append(h("div", { class: "tc-lab__row" }, button, choose, shoot), trouble, view, note);
  const canvas = h("canvas");
  const known = new Set();
  let stream = null;
  let timer = 0;
  let darken = () => {};

  signal.addEventListener("abort", stop);
  addEventListener("pagehide", stop, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && stream && leave(TEXT.hidden), { signal });
  place.addEventListener("keydown", (event) => event.key === "Escape" && stream && leave(TEXT.stopped));

  /** A button that asks for pictures, by a field of its own each time: it is in the page only while it is asked. */
  function chooser(text, attributes) {
    return toolButton(text, () => {
      place.querySelector("input")?.remove(); // asked before, and thought better of
      const input = h("input", { type: "file", accept: "image/*", hidden: true, ...attributes });
      input.addEventListener("change", async () => {
        input.remove();
        say(TEXT.reading(input.files.length));
        await photos([...input.files]);
        trouble.hidden = true;
      });
      place.append(input);
      input.click();
    });
  }

  async function press() {
    if (stream) return leave(TEXT.stopped);
    button.disabled = true;
    trouble.hidden = true;
    try {
      if (!navigator.mediaDevices?.getUserMedia) throw new DOMException("", "SecurityError");
      await decoder(address); // first: nothing would stop a camera that comes before
      await start(await navigator.mediaDevices.getUserMedia({ video: WANTED, audio: false }));
    } catch (error) {
      stop();
      say(TEXT.without(error.name));
      shoot.hidden = false;
    }
    button.disabled = false;
    button.focus();
  }

  async function start(given) {
    stream = given;
    if (signal.aborted || document.hidden) return stop();
    for (const track of stream.getTracks()) track.addEventListener("ended", () => stream && leave(TEXT.ended));
    video.srcObject = stream;
    await video.play();
    darken = keepAwake();
    count.textContent = TEXT.seen(0);
    view.hidden = false;
    button.textContent = TEXT.stop;
    announce(TEXT.started);
    look();
  }

  async function look() {
    const watched = stream;
    if (video.videoWidth > 0) {
      const scale = Math.min(1, WIDEST / video.videoWidth);
      const sides = [video.videoWidth, video.videoHeight].map((side) => Math.round(scale * side));
      const found = await codesIn(pixelsFrom(canvas, video, ...sides), address).catch(() => []);
      if (stream !== watched || stream === null) return;
      found.forEach(take);
    }
    timer = setTimeout(look, EVERY);
  }

  function take(text) {
    if (known.has(text)) return; // it stays before the camera for a while
    known.add(text);
    count.textContent = TEXT.seen(known.size);
    view.classList.add(FLASH);
    setTimeout(() => view.classList.remove(FLASH), 400);
    seen(text);
  }

  function leave(why) {
    stop();
    say(why);
  }

  function say(text) {
    trouble.textContent = text;
    trouble.hidden = false;
    announce(text);
  }

  function stop() {
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    known.clear();
    darken();
    darken = () => {};
    video.srcObject = null;
    view.hidden = true;
    button.textContent = TEXT.scan;
  }
}
