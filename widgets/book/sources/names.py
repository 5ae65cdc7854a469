"""How the editions are called in what people write."""

EDITION = "edition"  # the key of a page, and the directive
COMPLETE, STUDENT = "complete", "student"
EDITIONS = (COMPLETE, STUDENT)
