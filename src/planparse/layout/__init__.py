"""Pages into blocks in reading order: lines, columns, furniture, tables, figures."""
