"""Generated TypeScript packages, compiled and run."""
