"""The tests: what may be run how is in `tests/conftest.py`."""

import os

# One thread of linear algebra in each process, set before the first of them imports numpy: the workers share the cores
# already, and threads that wait for one another double the time of a notebook.
for _library in ("OMP", "OPENBLAS", "MKL"):
    os.environ.setdefault(f"{_library}_NUM_THREADS", "1")
