"""The book as a package for a school's learning platform (SCORM 1.2); see README.md beside this file."""
