"""The paper kit on the book's pages: links to its files, which are made while the book is."""
