"""What a student takes home: chapters read, and « Mon bilan »."""
