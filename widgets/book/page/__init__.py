"""What every page needs: its scripts and style sheets, the last touch on its HTML, icons, search, the names on it."""
