"""Charts on a page: drawn by plotly where it runs, and always as a table."""
