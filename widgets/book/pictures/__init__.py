"""`{picture}`: the book's drawings, made by code (`drawings/`, one module each) with one vocabulary of shapes."""
