"""The public surface of a package, made of the call model: what is the same in every language."""
