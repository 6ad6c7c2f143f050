"""Blocks into sections: headings with number, level and parent."""
