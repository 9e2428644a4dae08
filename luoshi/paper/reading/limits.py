"""How much the reader takes in; beyond it a file is refused before it costs memory or time."""

MEGABYTE = 1024 * 1024

FILE_BYTES = 20 * MEGABYTE
"""A file as it comes."""

TEXT_CHARACTERS = 2_000_000
"""Plain text: about a thousand pages."""

MEMBERS = 4_000
"""Members of an archive."""

MEMBER_BYTES = 12 * MEGABYTE
"""One XML member, unpacked."""

ARCHIVE_BYTES = 120 * MEGABYTE
"""All members together, as the archive declares them."""

PICTURE_BYTES = 40 * MEGABYTE
"""All pictures that are kept."""

RATIO = 200
"""Unpacked to packed size of a member above one megabyte; text documents stay below 60."""

LINES = 40_000
"""Paragraphs of one document; a book of a thousand pages has thirty thousand."""

MARKUP = 1_000_000
"""Tags and attributes of one XML member: a node costs twenty times its own length in memory."""

CONVERSION_SECONDS = 20.0
"""Time that LibreOffice may take for one file."""
