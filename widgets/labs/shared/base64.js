// Bytes that stand as text in what a page is given.

/** The bytes that `text` stands for: written out, since a list made of a string looks for whole characters, at ten times the cost. */
export function bytesOf(text) {
  const plain = atob(text);
  const bytes = new Uint8Array(plain.length);
  for (let i = 0; i < plain.length; i++) bytes[i] = plain.charCodeAt(i);
  return bytes;
}
