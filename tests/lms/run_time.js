// A platform's side of SCORM 1.2 for tests, written from the standard (Run-Time Environment 1.2, sections 3.3 and 3.4),
// and strict where platforms are lenient: states, error codes, data types, sizes, what may be read and written.
//
// `createRunTime(saved, { credit, mode, masteryScore, id, name, now })` returns { API, log, data, saved() }. `log` lists
// every call as [function, arguments, answer, error code]; `saved()` is what the platform has put by so far.

"use strict";

function createRunTime(saved = {}, options = {}) {
  const now = options.now ?? Date.now;
  const ERRORS = {
    0: "No error",
    101: "General exception",
    201: "Invalid argument error",
    202: "Element cannot have children",
    203: "Element not an array. Cannot have count",
    301: "Not initialized",
    401: "Not implemented error",
    402: "Invalid set value, element is a keyword",
    403: "Element is read only",
    404: "Element is write only",
    405: "Incorrect Data Type",
  };
  const ascii = (most) => (value) => value.length <= most && /^[\t\n\r\x20-\x7e]*$/.test(value);
  const words =
    (...list) =>
    (value) =>
      list.includes(value);
  const number = (value) => /^-?(?:\d+(?:\.\d*)?|\.\d+)$/.test(value);
  const score = (value) => value === "" || (number(value) && Number(value) >= 0 && Number(value) <= 100);
  const timespan = (value) => /^\d{2,4}:[0-5]\d:[0-5]\d(?:\.\d{1,2})?$/.test(value);
  const STATUS = ["passed", "completed", "failed", "incomplete", "browsed"];

  const keyword = (value) => ({ value, keyword: true });
  const readOnly = (value) => ({ value, readOnly: true });
  const elements = {
    "cmi._version": keyword("3.4"),
    "cmi.core._children": keyword(
      "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time",
    ),
    "cmi.core.student_id": readOnly(options.id ?? "student-1"),
    "cmi.core.student_name": readOnly(options.name ?? "Nobody, A."),
    "cmi.core.lesson_location": { value: "", type: ascii(255) },
    "cmi.core.credit": readOnly(options.credit ?? "credit"),
    "cmi.core.lesson_status": { value: "not attempted", type: words(...STATUS) },
    "cmi.core.entry": readOnly("ab-initio"),
    "cmi.core.score._children": keyword("raw,min,max"),
    "cmi.core.score.raw": { value: "", type: score },
    "cmi.core.score.min": { value: "", type: score },
    "cmi.core.score.max": { value: "", type: score },
    "cmi.core.total_time": readOnly("0000:00:00.00"),
    "cmi.core.lesson_mode": readOnly(options.mode ?? "normal"),
    "cmi.core.exit": { value: "", type: words("", "time-out", "suspend", "logout"), writeOnly: true },
    "cmi.core.session_time": { value: "0000:00:00.00", type: timespan, writeOnly: true },
    "cmi.suspend_data": { value: "", type: ascii(4096) },
    "cmi.launch_data": readOnly(""),
    "cmi.comments": { value: "", type: ascii(4096) },
    "cmi.comments_from_lms": readOnly(""),
  };
  const OPTIONAL = /^cmi\.(?:objectives|student_data|student_preference|interactions)(?:\.|$)/;
  const KEPT = ["lesson_location", "lesson_status", "score.raw", "score.min", "score.max", "total_time"].map(
    (n) => `cmi.core.${n}`,
  );

  for (const [element, value] of Object.entries(saved.values ?? {})) elements[element].value = value;
  if (saved.values) elements["cmi.core.entry"].value = saved.exit === "suspend" ? "resume" : "";
  if (saved.values && saved.exit !== "suspend") elements["cmi.suspend_data"].value = "";

  let state = "not initialized";
  let error = "0";
  let put = saved;
  let statusWasSet = false;
  const log = [];

  const hundredths = (text) => {
    const [hours, minutes, seconds] = text.split(":").map(Number);
    return Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
  };
  const asTime = (total) => {
    const pad = (value, digits) => String(Math.floor(value)).padStart(digits, "0");
    return `${pad(total / 360000, 4)}:${pad((total / 6000) % 60, 2)}:${pad((total / 100) % 60, 2)}.${pad(total % 100, 2)}`;
  };

  function store(extra = {}) {
    const values = Object.fromEntries(
      [...KEPT, "cmi.suspend_data"].map((element) => [element, elements[element].value]),
    );
    put = { values: { ...values, ...extra }, exit: elements["cmi.core.exit"].value };
    options.onSave?.(put);
  }

  const functions = {
    LMSInitialize(parameter) {
      if (parameter !== "") return fail("201");
      if (state !== "not initialized") return fail("101");
      state = "running";
      return "true";
    },
    LMSFinish(parameter) {
      if (parameter !== "") return fail("201");
      if (state !== "running") return fail("301");
      state = "terminated";
      const mastery = options.masteryScore;
      const raw = elements["cmi.core.score.raw"].value;
      const status = elements["cmi.core.lesson_status"];
      if (!statusWasSet && status.value === "not attempted") status.value = "completed"; // so says the standard
      if (mastery !== undefined && raw !== "" && status.value !== "incomplete")
        status.value = Number(raw) >= mastery ? "passed" : "failed";
      const total =
        hundredths(elements["cmi.core.total_time"].value) + hundredths(elements["cmi.core.session_time"].value);
      store({ "cmi.core.total_time": asTime(total) });
      return "true";
    },
    LMSGetValue(name) {
      if (state !== "running") return fail("301", "");
      const element = elements[name];
      if (!element) return fail(unknown(name), "");
      if (element.writeOnly) return fail("404", "");
      return element.value;
    },
    LMSSetValue(name, value) {
      if (state !== "running") return fail("301");
      const element = elements[name];
      if (!element) return fail(unknown(name));
      if (element.keyword) return fail("402");
      if (element.readOnly) return fail("403");
      if (typeof value !== "string" || !element.type(value)) return fail("405");
      element.value = value;
      if (name === "cmi.core.lesson_status") statusWasSet = true;
      return "true";
    },
    LMSCommit(parameter) {
      if (parameter !== "") return fail("201");
      if (state !== "running") return fail("301");
      if (options.isDown?.()) return fail("101");
      store();
      return "true";
    },
  };

  function unknown(name) {
    if (OPTIONAL.test(name)) return "401";
    const parent = elements[name.replace(/\._(?:children|count)$/, "")];
    if (parent && name.endsWith("._children")) return "202";
    if (parent && name.endsWith("._count")) return "203";
    return "201";
  }

  function fail(code, answer = "false") {
    error = code;
    return answer;
  }

  const API = {};
  for (const [name, run] of Object.entries(functions)) {
    API[name] = (...args) => {
      error = "0";
      const answer = run(...args);
      log.push({ call: name, args, answer, error, at: now() });
      return answer;
    };
  }
  API.LMSGetLastError = () => error;
  API.LMSGetErrorString = (code) => ERRORS[code] ?? "";
  API.LMSGetDiagnostic = (code) => ERRORS[code || error] ?? "";

  return { API, log, saved: () => put, state: () => state };
}
