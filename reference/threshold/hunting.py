"""Writes hunting.json: estimates of a motor threshold after each pulse, by brute force with SciPy.

p(twitch | a; t) = Phi((a - t) / (0.07 t)); grid t = 0.2, 0.4 .. 130. Maximum likelihood has the pseudo-trials
"no at 0" and "yes at 130.2"; ties (within 1e-12) are averaged. The mode of the posterior has the prior N(50, 11) instead.
The next amplitude is the estimate rounded to 1 %. Interval: all t within 1.92 of the highest log value.
Run: python3 hunting.py > hunting.json
"""
import json
import sys
import numpy as np
import scipy
from scipy.stats import norm

GRID = np.round(np.arange(1, 651) * 0.2, 10)


def log_likelihood(pulses):
    total = np.zeros_like(GRID)
    for amplitude, twitch in pulses:
        z = (amplitude - GRID) / (0.07 * GRID)
        total = total + (norm.logcdf(z) if twitch else norm.logsf(z))
    return total


def estimate(pulses, method):
    if method == "adaptive-ml":
        log = log_likelihood([(0, False), (130.2, True), *pulses])
    else:
        log = log_likelihood(pulses) + norm.logpdf(GRID, 50, 11)
    top = log.max()
    tied = GRID[top - log <= 1e-12]
    inside = GRID[top - log <= 1.92]
    return round(float(tied.mean()), 6), round(float(inside.min()), 6), round(float(inside.max()), 6)


def trace(method, start, answers):
    pulses, rows, amplitude = [], [], start
    for answer in answers:
        pulses.append((amplitude, answer == "Y"))
        at, low, high = estimate(pulses, method)
        rows.append({"amplitude": amplitude, "twitch": answer == "Y", "estimate": at, "low": low, "high": high})
        amplitude = int(round(at))
    return {"method": method, "start": start, "rows": rows}


json.dump(
    {
        "made": f"hunting.py, SciPy {scipy.__version__}, NumPy {np.__version__}, Python {sys.version.split()[0]}",
        "nothing": estimate([], "adaptive-ml"),
        "traces": [
            trace("adaptive-ml", 50, "YNNYNYYNYNYN"),
            trace("adaptive-map", 50, "YNNYNYYNYNYN"),
            trace("adaptive-map", 60, "NNNYNYYYNYYNYNNYYNYN"),
            trace("adaptive-ml", 70, "YNNNYNYNYYNY"),
        ],
    },
    sys.stdout,
    indent=1,
)
