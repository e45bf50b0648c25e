"""The central office: vault, journal, intake, comparing, merging, decisions, official outputs."""
