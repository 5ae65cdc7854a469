"""Quizzes: a directive, what it reads, and what it writes."""
