"""What comes to a document changes no caller's code."""
