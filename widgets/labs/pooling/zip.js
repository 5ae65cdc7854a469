// Files in an archive (.zip, and with it .xlsx, .docx, .ods, .odt), by what browsers have: DecompressionStream.

const END = 0x06054b50; // signatures
const ENTRY = 0x02014b50;
const LONGEST_END = 65_557; // with the longest comment
const STORED = 0;
const DEFLATED = 8;

export const canUnzip = () => {
  try {
    return Boolean(new DecompressionStream("deflate-raw"));
  } catch {
    return false; // before Chrome 103, Firefox 113 and Safari 16.4
  }
};

/** What is in an archive, as Map: name → read(most), a promise of its bytes; throws where there are more than `most`. */
export function filesIn(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end >= bytes.length - LONGEST_END && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new RangeError("no archive");
  const found = new Map();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("a damaged archive");
    const method = view.getUint16(at + 10, true);
    const size = view.getUint32(at + 20, true);
    const length = view.getUint16(at + 28, true);
    const place = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length));
    found.set(name, (most) => contentOf({ bytes, view, method, size, place }, most));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

async function contentOf({ bytes, view, method, size, place }, most) {
  const begin = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
  const packed = bytes.subarray(begin, begin + size);
  if (method !== STORED && method !== DEFLATED) throw new RangeError("an unknown way of packing");
  const stream = new Blob([packed]).stream();
  const reader = (method === STORED ? stream : stream.pipeThrough(new DecompressionStream("deflate-raw"))).getReader();
  const chunks = [];
  let total = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > most) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
