"""`python -m widgets`: what one can do with this package from a terminal."""

import sys

from widgets.cli import main

if __name__ == "__main__":
    sys.exit(main())
