"""(document, envelope) as the public pages show them: plain values for the templates, no queries."""
