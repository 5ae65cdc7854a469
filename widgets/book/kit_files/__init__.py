"""The paper kit's files, on the book's pages."""
