"""What stands on the pages: a document and its envelope as the templates of templates/pdf need them."""
