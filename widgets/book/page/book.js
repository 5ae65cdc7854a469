// What every page does.

import { printLight } from "./paper.js";
import { reachWhatScrolls } from "./scrolling.js";

printLight();
reachWhatScrolls();
