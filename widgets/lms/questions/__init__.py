"""The questions of a book for the question bank of a learning platform: as Moodle's XML, or as GIFT."""
