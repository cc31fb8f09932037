"""Special functions: R's distributions (scipy 1.12 has t quantiles to 2e-9 only); nodes of quadrature by numpy."""
import numpy

from _case import Case

NAME = "Special functions"
TITLE = "Special functions and quadrature nodes"
ORDER = 27
NOTE = ("1e-11: R's own beta quantiles are good to about 1e-12. Nodes and weights 1e-12.")


def arguments(rng, function):
    probability = float(rng.choice([rng.uniform(0.001, 0.999), 10 ** -rng.uniform(1, 8)]))
    first, second = (float(value) for value in numpy.exp(rng.uniform(-1, 6, 2)).round(4))
    return {
        "normalCDF": [float(rng.normal(0, 2))], "normalQuantile": [probability],
        "betaCDF": [float(rng.beta(min(first, 50), min(second, 50))), min(first, 50), min(second, 50)],
        "betaQuantile": [probability, first, second], "studentTQuantile": [max(probability, 1e-4), max(first, 1)],
        "chiSquaredQuantile": [probability, first], "fQuantile": [probability, max(first, 1), max(second, 2)],
        "logGamma": [first], "digamma": [first],
    }[function]


def cases(rng):
    functions = ["normalCDF", "normalQuantile", "betaCDF", "betaQuantile", "studentTQuantile", "chiSquaredQuantile", "fQuantile",
                 "logGamma", "digamma"]
    for function in functions:
        for number in range(20):
            args = arguments(rng, function)
            yield Case(f"{function}-{number}", function=function, args=args).ask(
                "R stats", "special", 1e-11, name=function, args=args)
    for count in range(1, 51):
        nodes, weights = numpy.polynomial.hermite.hermgauss(count)
        yield Case(f"gaussHermite-{count}", function="gaussHermite", args=[count]).expect(
            "numpy hermgauss", 1e-12, {"nodes": nodes, "weights": weights})
