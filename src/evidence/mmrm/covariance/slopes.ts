/**
 * A random intercept and a random slope in time for each subject: Sigma(s, t) = sigma2 [s = t] + g00 + g01 (u_s + u_t) +
 * g11 u_s u_t, with u = (time - centre) / spread so that the parameters are of one size. Sigma is linear in theta =
 * (sigma2, g00, g01, g11). The likelihood is that of the marginal model; a best value at which the matrix of the g's is not
 * positive definite is no variance of intercepts and slopes, and is reported as lying outside.
 */
import type { CovarianceStructure, VisitTimes } from "./structure.ts";

/** Random slopes over `visits` visits; `centre` and `spread` of all times, spread above 0. */
export function randomSlopes(visits: number, centre: number, spread: number): CovarianceStructure {
  const u = (at: VisitTimes, s: number) => (at.times[s] - centre) / spread;
  const basis = (j: number, at: VisitTimes, s: number, t: number): number => {
    if (j === 0) return s === t ? 1 : 0;
    if (j === 1) return 1;
    return j === 2 ? u(at, s) + u(at, t) : u(at, s) * u(at, t);
  };
  return {
    parameters: 4,
    correlationFrom: 2,
    start: (theta, S) => {
      let variance = 0;
      let covariance = 0;
      let pairs = 0;
      for (let s = 0; s < visits; s += 1) {
        variance += S[s * visits + s] / visits;
        for (let t = 0; t < s; t += 1) {
          if (Number.isNaN(S[s * visits + t])) continue;
          covariance += S[s * visits + t];
          pairs += 1;
        }
      }
      const shared = Math.min(0.9 * variance, Math.max(0.1 * variance, pairs > 0 ? covariance / pairs : 0));
      theta[0] = 0.8 * (variance - shared);
      theta[1] = shared;
      theta[2] = 0;
      theta[3] = 0.2 * (variance - shared);
    },
    fill: (sigma, theta, at) => {
      for (let s = 0; s < at.size; s += 1) {
        for (let t = 0; t < at.size; t += 1) {
          let sum = 0;
          for (let j = 0; j < 4; j += 1) sum += theta[j] * basis(j, at, s, t);
          sigma[s * visits + t] = sum;
        }
      }
    },
    derivative: (out, _theta, j, at) => {
      for (let s = 0; s < at.size; s += 1) for (let t = 0; t < at.size; t += 1) out[s * visits + t] = basis(j, at, s, t);
    },
    addCurvature: () => undefined,
    isInterior: (theta) => theta[0] > 0 && theta[1] > 0 && theta[1] * theta[3] > theta[2] * theta[2],
    describe: (theta) => {
      const [residual, g00, g01, g11] = theta;
      const ratio = centre / spread;
      const intercept = g00 - 2 * ratio * g01 + ratio * ratio * g11;
      const slope = g11 / (spread * spread);
      const covariance = (g01 - ratio * g11) / spread;
      return [
        { name: "sd.intercept", value: Math.sqrt(Math.max(0, intercept)) },
        { name: "sd.slope", value: Math.sqrt(Math.max(0, slope)) },
        { name: "correlation", value: intercept > 0 && slope > 0 ? covariance / Math.sqrt(intercept * slope) : 0 },
        { name: "sd.residual", value: Math.sqrt(Math.max(0, residual)) },
      ];
    },
  };
}
