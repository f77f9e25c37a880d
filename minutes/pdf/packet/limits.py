"""What may be taken into a packet as pages; everything past it goes along as a file."""

MAX_APPENDED_BYTES = 60_000_000
MAX_APPENDED_PAGES = 500
MAX_OBJECTS = 150_000
MAX_ELEMENTS = 60_000  # of a structure tree
MAX_TREE_DEPTH = 120
MAX_CONTENT_BYTES = 40_000_000  # of a file's page contents, unpacked
MAX_UNICODE_TABLE = 2_000_000  # bytes of one font's table of characters
MAX_PICTURE_BYTES = 8_000_000
MAX_NAME = 120  # characters of a file's name in the list of files

FRAME_BYTES = 60_000  # the contents page, fonts and all
DIVIDER_BYTES = 5_000
