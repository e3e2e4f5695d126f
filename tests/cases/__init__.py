"""Cases: a short document each, with the generated files and findings that matter. CONTRIBUTING.md says how to add one."""
