"""Writes distributions.json: values of special functions and distributions to 17 digits, from 60-digit arithmetic.

Computed by mpmath from definitions (integrals and hypergeometric series), not from the formulas that the project uses.
Run: python3 distributions.py > distributions.json
"""
import json
import mpmath as mp

mp.mp.dps = 60


def shown(value):
    return mp.nstr(mp.mpf(value), 17, strip_zeros=False)


def rows(function, arguments):
    return [[*row, float(shown(function(*map(mp.mpf, row))))] for row in arguments]


def beta_lower(a, b, x):
    """The series of positive terms, taken from the side on which it converges fast; 60 digits leave room for the complement."""
    a, b, x = mp.mpf(a), mp.mpf(b), mp.mpf(x)
    if x > mp.mpf(1) / 2:
        return 1 - beta_lower(b, a, 1 - x)
    term, total, n = mp.mpf(1), mp.mpf(1), 0
    while term > total * mp.mpf(10) ** -58:
        term *= (a + b + n) / (a + 1 + n) * x
        total += term
        n += 1
    return mp.exp(a * mp.log(x) + b * mp.log(1 - x) + mp.loggamma(a + b) - mp.loggamma(a + 1) - mp.loggamma(b)) * total


def beta_upper(a, b, x):
    return beta_lower(b, a, 1 - mp.mpf(x))


def normal_upper(x):
    return mp.erfc(x / mp.sqrt(2)) / 2


def t_upper(t, df):
    if t < 0:
        return 1 - t_upper(-t, df)
    return beta_lower(df / 2, mp.mpf(1) / 2, df / (df + t * t)) / 2


def f_upper(f, d1, d2):
    return beta_lower(d2 / 2, d1 / 2, d2 / (d2 + d1 * f))


def chi_upper(x, df):
    return mp.gammainc(df / 2, x / 2, mp.inf, regularized=True)


def chi_lower(x, df):
    return mp.gammainc(df / 2, 0, x / 2, regularized=True)


def binomial_cdf(k, n, p):
    return mp.fsum(mp.binomial(n, j) * p**j * (1 - p) ** (n - j) for j in range(int(k) + 1))


def solve(function, target, low, high):
    """The root of log function = log target, function monotone, by halving in the 60-digit arithmetic."""
    low, high = mp.mpf(low), mp.mpf(high)
    rising = function(high) > function(low)
    for _ in range(140):
        middle = (low + high) / 2
        if (function(middle) > target) == rising:
            high = middle
        else:
            low = middle
    return (low + high) / 2


def noncentral_t_upper(t, df, delta):
    """The integral over the scale: P(Z > t s - delta) with df s^2 chi-squared."""
    df = mp.mpf(df)
    constant = 2 * (df / 2) ** (df / 2) / mp.gamma(df / 2)
    density = lambda s: constant * s ** (df - 1) * mp.exp(-df * s * s / 2)
    spread = 1 / mp.sqrt(2 * df)
    points = [0] + [p for p in (1 - 8 * spread, 1 - 3 * spread, 1, 1 + 3 * spread, 1 + 8 * spread, 1 + 30 * spread) if p > 0] + [mp.inf]
    return mp.quad(lambda s: density(s) * normal_upper(t * s - delta), points)


def noncentral_chi_upper(x, df, ncp):
    terms = range(int(ncp) + 200)
    return mp.fsum(mp.exp(-ncp / 2) * (ncp / 2) ** j / mp.factorial(j) * chi_upper(x, df + 2 * j) for j in terms)


def noncentral_f_upper(f, d1, d2, ncp):
    x = d2 / (d2 + d1 * f)
    return mp.fsum(mp.exp(-ncp / 2) * (ncp / 2) ** j / mp.factorial(j) * beta_lower(d2 / 2, d1 / 2 + j, x) for j in range(int(ncp) + 200))


def bivariate_upper(h, k, r):
    """The conditional form: the integral of the density of X times P(Y > k | X)."""
    inner = lambda x: mp.npdf(x) * normal_upper((k - r * x) / mp.sqrt(1 - r * r))
    middle = k / r if r != 0 else h
    points = sorted({mp.mpf(h), *[p for p in (h + 1, h + 3, h + 8, middle - mp.mpf("0.5"), middle, middle + mp.mpf("0.5")) if p > h]})
    return mp.quad(inner, [*points, mp.inf])


def normal_product_cdf(z, a, b):
    """P((a + U)(b + V) <= z): the integral over U of V's tail, which turns over where a + U is zero."""
    tail = lambda x: mp.mpf(1) / 2 if x == 0 else mp.ncdf(z / x - b) if x > 0 else mp.ncdf(b - z / x)
    near = [-a + side * mp.mpf(10) ** -k for side in (1, -1) for k in range(6)]
    points = sorted({mp.mpf(p) for p in (-12, -6, -3, -1, 0, 1, 3, 6, 12)} | {p for p in [-a, *near] if abs(p) < 12})
    return mp.quad(lambda u: mp.npdf(u) * tail(a + u), points, maxdegree=9)


out = {
    "computed_by": f"mpmath {mp.__version__}, {mp.mp.dps} digits",
    "log_gamma": rows(mp.loggamma, [[x] for x in (1e-9, 0.01, 0.3, 0.5, 0.9, 0.999999, 1.000001, 1.3, 1.5, 1.999, 2.0001, 2.7, 5.5, 7.9, 8.1, 20, 93.5, 1e3, 1e8)]),
    "normal_upper": rows(normal_upper, [[x] for x in (-9, -3, -0.6, -0.1, 0, 1e-8, 0.3, 0.66, 0.7, 1.5, 1.96, 3, 5, 5.7, 8, 15, 25, 37)]),
    "normal_log_cdf": rows(lambda x: mp.log(normal_upper(-x)), [[x] for x in (-1000, -200, -40, -20, -6, -1, -0.5, 0, 0.5, 1, 4, 9)]),
    "normal_upper_quantile": rows(lambda p: solve(normal_upper, p, -45, 45), [[p] for p in (1e-300, 1e-100, 1e-20, 1e-10, 1e-5, 0.001, 0.025, 0.07, 0.08, 0.2, 0.4, 0.499, 0.6, 0.95)]),
    "beta_lower": rows(beta_lower, [(0.5, 0.5, 0.3), (0.01, 3, 0.001), (2, 3, 0.01), (2, 3, 0.99), (30, 70, 0.125), (30, 70, 0.3125), (30, 70, 0.5), (500, 800, 0.3125), (500, 800, 0.390625), (91.4, 0.5, 0.90625), (0.5, 1000, 2**-17), (20000, 30000, 0.40625), (1, 1, 0.125)]),
    "beta_upper": rows(beta_upper, [(0.5, 0.5, 0.999), (2, 3, 0.99), (30, 70, 0.625), (500, 800, 0.4375), (0.5, 91.4, 0.1875), (20000, 30000, 0.40625)]),
    "beta_lower_inverse": rows(lambda p, a, b: solve(lambda x: beta_lower(a, b, x), p, 0, 1), [(0.025, 12, 49), (1e-10, 3, 7), (0.4, 0.5, 0.5), (0.5, 100, 300), (0.975, 13, 48), (1e-4, 0.2, 5)]),
    "t_upper": rows(t_upper, [(0, 5), (0.1, 3.3), (2, 1), (2, 10), (-2, 10), (1.473, 185.645), (12, 4), (30, 200), (1e6, 1), (4, 1e6), (0.5, 0.7), (40, 30.5)]),
    "t_upper_quantile": rows(lambda p, df: solve(lambda t: t_upper(t, df), p, 0, mp.mpf(10) ** 12 if df < 3 else 1000), [(0.025, 185.645), (0.025, 1), (0.4, 3.5), (1e-10, 2.5), (1e-12, 30), (0.05, 7), (0.499999, 12), (0.001, 1e5)]),
    "f_upper": rows(f_upper, [(1.05483, 8, 194.8), (0.1, 3, 7), (5, 1, 12), (50, 24, 90.5), (1e-3, 2, 40), (3, 8, 1e5), (300, 4, 30)]),
    "f_upper_quantile": rows(lambda p, d1, d2: solve(lambda f: f_upper(f, d1, d2), p, 0, 1e4), [(0.05, 8, 194.8), (0.001, 2, 6.5), (0.95, 3, 20), (0.5, 10, 10)]),
    "chi_squared_upper": rows(chi_upper, [(3.84, 1), (0.001, 1), (6.15120183536138, 1), (37.0078255740016, 3), (400, 5), (90, 100), (1000, 1000), (1200, 1000), (0.5, 12)]),
    "chi_squared_lower": rows(chi_lower, [(0.001, 1), (0.5, 12), (60, 100), (900, 1000), (1e-10, 3)]),
    "chi_squared_upper_quantile": rows(lambda p, df: solve(lambda x: chi_upper(x, df), p, 0, 5000), [(0.05, 1), (0.05, 24), (1e-12, 3), (0.95, 7), (0.5, 1000), (0.999, 2)]),
    "binomial_cdf": rows(binomial_cdf, [(12, 60, 0.2), (0, 60, 0.1), (59, 60, 0.9), (3, 240, 0.1), (100, 240, 0.25)]),
    "noncentral_chi_squared_upper": rows(noncentral_chi_upper, [(3.84, 1, 7.85), (11, 5, 0.3), (2, 3, 40), (80, 8, 20)]),
    "noncentral_f_upper": rows(noncentral_f_upper, [(3.9, 1, 60, 7.85), (2.1, 8, 190, 15), (4, 2, 12, 0.1), (1, 3, 30, 60)]),
    "noncentral_t_upper": rows(noncentral_t_upper, [(2, 58, 2.8), (1.97, 180, 3.2), (-2, 12, 1), (2, 12, -1.5), (0.5, 5.5, 0.4), (6, 30, 1), (0.3, 400, 6), (2.1, 20, 0)]),
    "normal_product_cdf": rows(normal_product_cdf, [(0.5, 0, 0), (-1.2, 0.3, -2), (3, 2, 1.5), (-6, 4.875, -1.75), (0.001, 0.125, 0.0625), (40, 6, 7), (-10, 0.5, 8)]),
    "bivariate_upper": rows(bivariate_upper, [(0.5, -0.3, 0.5), (1.96, 1.96, 0.5), (1.96, 1.96, 0.95), (1, 1.2, -0.96), (-1, 2, 0.99), (-0.5, 0.4, -0.95), (3, 4, 0.3), (0, 0, 0.9999), (-2, -1, 0.926), (2.5, 0.1, -0.4), (0.7, 0.7, 0.999999)]),
}
print(json.dumps(out, indent=1))
