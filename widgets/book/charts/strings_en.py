"""`strings.py` in English."""

DATA = "Data of the chart"
EXPLORE = "Explore the chart"
EXPLORE_NAMED = "Explore the chart: {title}"
EXPLORE_NUMBERED = "Explore the chart {n}"
SOURCES = "Sources: "

SHARE, VALUE, ALONG, CATEGORY, SERIES, ROW = "Share", "Value", "Along", "Category", "Series", "Row"
YES, NO = "yes", "no"
SAID = "{place}: {value}"
DECIMAL, THOUSANDS = ".", ","

NOT_FOUND = "{{plotly}}: the file {path} cannot be found."
NOT_A_FIGURE = "{{plotly}}: {path} is not a figure of plotly as fig.write_json writes it."
NO_ALT = "{{plotly}}: “:alt:” is missing, a sentence that says what the chart shows."
