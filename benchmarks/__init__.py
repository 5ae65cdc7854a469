"""Speed of the lab's page, of its trainer and of the build: `make bench`. See README.md beside this file."""
