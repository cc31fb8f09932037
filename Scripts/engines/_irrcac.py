"""irrCAC as all methods ask it: unrounded, and with the full list of categories."""
import pandas
from irrCAC import raw, table

# irrCAC changes a slice of its own copy of the ratings, of which pandas warns.
pandas.options.mode.chained_assignment = None


def of_ratings(rows, categories, weights="identity"):
    return raw.CAC(pandas.DataFrame(rows, dtype=float), weights=weights, categories=categories, digits=15)


def of_table(counts, weights="identity"):
    return table.CAC(pandas.DataFrame(counts), weights=weights, digits=15)
