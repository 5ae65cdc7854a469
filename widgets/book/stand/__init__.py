"""Taking a stand on a statement, and finding it again."""
