"""How the book is built: both editions side by side, each right or not there, with what is going on said in French."""
