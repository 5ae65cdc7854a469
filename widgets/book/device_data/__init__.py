"""What the book keeps on the reader's device: shown, and erased."""
