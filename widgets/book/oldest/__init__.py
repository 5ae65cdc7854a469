"""The oldest browsers in which labs, quizzes and the session run, and what older ones show."""
