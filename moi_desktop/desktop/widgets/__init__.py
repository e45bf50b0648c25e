"""Parts of the look, each made once."""
