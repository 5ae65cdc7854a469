"""The parts of a street scene, each painted on a Canvas."""
