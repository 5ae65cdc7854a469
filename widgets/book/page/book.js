// What every page does.

import { printLight } from "./paper.js";

printLight();
