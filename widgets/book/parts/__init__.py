"""Our parts in other books: quizzes, glossary bubbles and widgets, each a Sphinx extension by itself (docs/parts)."""
