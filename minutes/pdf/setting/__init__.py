"""Setting the pages: our own fonts and stylesheets, WeasyPrint, structure tree and metadata."""
