"""Entry forms built from the field catalogue."""
