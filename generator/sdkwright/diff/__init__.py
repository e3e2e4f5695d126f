"""What another version of a document or of this program means for who uses a package: two surfaces, compared."""
