"""One page of the desk a module: a class with a title, load and refresh."""
