"""Wrong documents, overlays and configurations, with what people are told of each: ``python -m tests.wrong_documents`` writes that again."""
