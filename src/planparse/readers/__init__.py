"""One file format each: bytes in, pages or declared blocks out."""
