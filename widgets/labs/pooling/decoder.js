// The decoder of QR codes (../vendor/qr/decode.js): a script of its own, which comes once a reader scans or gives a picture.

import { h } from "../shared/dom.js";

const NAME = "tcQrDecoder"; // widgets/labs/files.py
const EFFORT = 4; // second looks at what may be a code: more find no more in photographs, and take longer

let coming = null;

/**
 * The texts of all QR codes in `pixels` (ImageData), each once. The decoder comes from `address`, and gives the page its turn
 * every few milliseconds. Rejected with a NetworkError if it does not come; it is then asked for again the next time.
 */
export async function codesIn(pixels, address) {
  const { decodeQRBatch } = await decoder(address);
  const { width, height } = pixels;
  const [found] = await decodeQRBatch([pixels], { effort: EFFORT, maxSize: { width, height } });
  return [...new Set(found.filter((text) => typeof text === "string"))];
}

/** Have the decoder come from `address`, if it has not. */
export function decoder(address) {
  coming ??= load(address).catch((error) => {
    coming = null;
    throw error;
  });
  return coming;
}

// By a script element, since `file://` forbids all else.
function load(src) {
  return new Promise((resolve, reject) => {
    const script = h("script", { src });
    const done = () => {
      script.remove();
      if (globalThis[NAME]) resolve(globalThis[NAME]);
      else reject(new DOMException("no decoder", "NetworkError"));
    };
    script.addEventListener("load", done);
    script.addEventListener("error", done);
    document.head.append(script);
  });
}
