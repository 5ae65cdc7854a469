// What tests drive of printed sheets' codes, errors as data.

import { encodeShareCode } from "../../widgets/labs/shared/sharecode.js";
import { decodeSheetCode, sheetSession, sheetTicks } from "../../widgets/labs/shared/sheetcode.js";

export function read(code, edition) {
  try {
    return decodeSheetCode(code, edition);
  } catch (error) {
    return { reason: error.reason, message: error.message };
  }
}

/** The share code of a sheet's ticks, and the ticks found in it again. */
export function fill(code, edition, ticks, seconds) {
  const sheet = decodeSheetCode(code, edition);
  const session = sheetSession(sheet, ticks, seconds);
  return session && { code: encodeShareCode(session), ticks: sheetTicks(sheet, session) };
}

export function ticks(code, edition, session) {
  return sheetTicks(decodeSheetCode(code, edition), session);
}
