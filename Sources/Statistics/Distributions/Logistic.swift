import Glibc

/// 1/(1 + e^(−x)).
package func logistic(_ x: Double) -> Double { x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x)) }

/// log(1 + eˣ) without overflow.
func logOnePlusExponential(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }
