"""Many people's votes: simulated crowds, consensus, agreement."""
