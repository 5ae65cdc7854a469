"""The answers that « Le juge » has people compare: what stands in them, and what a machine is told of them."""
