"""One engine that matches: word against word, weights, agreement, comparisons, assignment."""
