"""The built book as an archive to open by double-click (`make zip`), and what other packages of it share with that."""
