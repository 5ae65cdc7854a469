// strings.js in English.

export const CLOSE = "Back to the drawing";
export const LOADING = "The chart is coming…";
export const FAILED = "The chart to explore could not be loaded. The drawing and its data stay.";
export const VALUE = "Value of the chart";
export const HINT = "Touch a bar or a point, or go from value to value with the slider.";
export const LOCALE = "en";
export const DECIMAL = ".";
export const THOUSANDS = ",";
