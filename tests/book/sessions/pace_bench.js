// The session's state and its pace, together.

import { begin, isState, reduce } from "../../../widgets/book/sessions/state.js";
import { delay, minutesOf } from "../../../widgets/book/sessions/pace.js";

export const state = { begin, isState, reduce };
export const pace = { delay, minutesOf };
