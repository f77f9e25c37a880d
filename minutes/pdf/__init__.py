"""The printed record: (document, envelope) to PDF bytes, PDF/UA-1 and PDF/A-3a, nothing else read.

`render` is the door. Order of the work: `printing_copy` cleans the text, `markup` and `tables` make the
blocks' HTML safe to lay out, `printed` says what stands on the pages, templates/pdf lays them,
`typesetter` sets them with WeasyPrint, `structure` and `identifiers` finish the file. Then `gate` looks
it over and, where the organisation has a certificate, `sealing` seals it. WeasyPrint and pyHanko are
imported by the worker only, when the first PDF is made.
"""
