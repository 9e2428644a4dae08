"""The Work Rules of one county in the order of the text. A second county is a second package of this shape."""
