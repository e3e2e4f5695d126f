"""Values for samples: from examples, or made up from schemas."""
