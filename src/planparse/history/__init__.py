"""Bodies, versions, goals and numbers followed over the years: records in, records out."""
