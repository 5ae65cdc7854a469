"""Notebooks as pages: what their cells gave, shown without a kernel, and how to run them with one."""
