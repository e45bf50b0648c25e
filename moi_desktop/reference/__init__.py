"""Fixed facts: provinces, offices, budget categories, plan links and their look-ups. Knows nothing of a plan."""
