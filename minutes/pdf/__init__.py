"""The printed record: (document, envelope) to PDF bytes, PDF/UA-1 and PDF/A-3a, nothing else read.

`render` is the door. Order of the work: `prose` cleans the text and makes the blocks' HTML safe to lay
out, `shown` says what stands on the pages, templates/pdf lays them, `setting` sets them with WeasyPrint
and tags them. Then `gate` looks the file over and, where the organisation has a certificate, `sealing`
seals it. WeasyPrint and pyHanko are imported by the worker only, when the first PDF is made.
"""
