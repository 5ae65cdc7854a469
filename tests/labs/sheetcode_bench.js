// What tests drive of printed sheets' codes, errors as data.

import { encodeShareCode } from "../../widgets/labs/shared/sharecode.js";
import { decodeSheetCode, sheetSession, sheetTicks } from "../../widgets/labs/shared/sheetcode.js";

export function read(code, edition = null) {
  try {
    return decodeSheetCode(code, edition);
  } catch (error) {
    return { reason: error.reason, message: error.message };
  }
}

/** The share code of a sheet's ticks, and the ticks found in it again. */
export function fill(code, ticks, seconds) {
  const sheet = decodeSheetCode(code);
  const session = sheetSession(sheet, ticks, seconds);
  return session && { code: encodeShareCode(session), ticks: sheetTicks(sheet, session) };
}

export function ticks(code, session) {
  return sheetTicks(decodeSheetCode(code), session);
}
