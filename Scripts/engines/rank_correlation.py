"""Correlations of pairs: scipy; the z of tau from R, as scipy gives its probability only."""
from scipy import stats

from _case import Case

NAME = "Correlations"
TITLE = "Kendall's tau-b, Spearman's rho, Pearson's r"
ORDER = 9
NOTE = ("closed forms, 1e-9; tau with the asymptotic, tie-corrected probability, rho with the t approximation, r with Fisher's "
        "interval.")


def cases(rng):
    for number in range(26):
        size = int(rng.choice([4, 6, 15, 80, 600]))
        x = rng.normal(size=size)
        y = rng.uniform(-1, 1) * x + rng.normal(size=size)
        if number % 2:
            # Ties, from few to nearly all.
            steps = rng.choice([0.4, 1, 2])
            x, y = (x / steps).round(), (y / steps).round()
            x[:2], y[:2] = [-5, 5], [5, 4]
        x, y = x.tolist(), y.tolist()
        tau = stats.kendalltau(x, y, method="asymptotic")
        rho = stats.spearmanr(x, y)
        pearson = stats.pearsonr(x, y)
        limits = pearson.confidence_interval(0.95)
        yield Case(f"shape-{number}", x=x, y=y).expect("scipy", 1e-9, {
            "tau_b": tau.statistic, "tau_p": tau.pvalue, "spearman_rho": rho.statistic, "spearman_p_t": rho.pvalue,
            "pearson_r": pearson.statistic, "pearson_lower": limits.low, "pearson_upper": limits.high,
        }).ask("R stats", "tau_test", 1e-9, x=x, y=y)
