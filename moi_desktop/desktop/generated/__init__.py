"""Compiled from ui/ and resources/ by build/make.py assets; never edited."""
