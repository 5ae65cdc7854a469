// Scanning QR codes with the camera, where the browser can do both by itself.

import { toolButton } from "../frame/panels.js";
import { h } from "../shared/dom.js";
import { INBOX as TEXT, SAID } from "./strings.js";

const EVERY = 200; // ms between two looks

/**
 * Fills `place` if the browser reads QR codes; leaves it empty otherwise. `seen(text)` is called once for each
 * different text, `announce(text)` speaks, `signal` ends it all. The camera starts on a press only.
 */
export function scannerView(place, { seen, announce, signal }) {
  const video = h("video", { class: "tc-pooling__video", "aria-label": TEXT.video, muted: true, playsinline: true });
  const note = h("p", { class: "tc-lab__note" }, TEXT.camera);
  const button = toolButton(TEXT.scan, press);
  const frame = h("div", { hidden: true }, video);
  const known = new Set();
  let detector = null;
  let stream = null;
  let timer = 0;

  void offer();
  signal.addEventListener("abort", stop);

  async function offer() {
    try {
      if (!globalThis.BarcodeDetector || !navigator.mediaDevices?.getUserMedia) return;
      if (!(await BarcodeDetector.getSupportedFormats()).includes("qr_code")) return;
      detector = new BarcodeDetector({ formats: ["qr_code"] });
      if (!signal.aborted) place.append(h("div", { class: "tc-lab__row" }, button), note, frame);
    } catch {
      // a browser that knows the name but cannot do it
    }
  }

  async function press() {
    if (stream) {
      stop();
      announce(SAID.stopped);
      return;
    }
    button.disabled = true;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      if (signal.aborted) return stop();
      video.srcObject = stream;
      await video.play();
      frame.hidden = false;
      button.textContent = TEXT.stop;
      announce(SAID.camera);
      look();
    } catch {
      stop();
      note.textContent = TEXT.noCamera;
      announce(TEXT.noCamera);
    }
    button.disabled = false;
  }

  async function look() {
    if (!stream) return;
    try {
      for (const { rawValue } of await detector.detect(video)) {
        if (known.has(rawValue)) continue; // it stays before the camera for a while
        known.add(rawValue);
        seen(rawValue);
      }
    } catch {
      // no frame yet
    }
    timer = setTimeout(look, EVERY);
  }

  function stop() {
    clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = null;
    known.clear();
    video.srcObject = null;
    frame.hidden = true;
    button.textContent = TEXT.scan;
  }
}
