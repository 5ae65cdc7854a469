"""From clicks to labels: who gets which tiles, share codes, sheet codes, exported files."""
