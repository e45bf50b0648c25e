"""The inbox as a person uses it: files come in, are looked at, merged, taken out, confirmed, decided."""
