"""What people write, looked at before anything is made of it: every fault with its file and line, and nothing published."""
