/**
 * A random intercept and a random slope in time for each subject: Sigma(s, t) = sigma2 [s = t] + g00 + g01 (u_s + u_t) +
 * g11 u_s u_t, with u = (time - centre) / spread so that the parameters are of one size. Sigma is linear in theta =
 * (sigma2, g00, g01, g11). The likelihood is that of the marginal model; a best value at which the matrix of the g's is not
 * positive definite is no covariance of intercepts and slopes, and lies outside. The best covariance is then one of rank one
 * on the border (`randomSlopesOnBorder`): one of the two does not vary, or the one determines the other.
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
    describe: ([residual, g00, g01, g11]) => describeSlopes(residual, g00, g01, g11, centre, spread),
  };
}

/**
 * Random slopes of rank one: u_s above, and Sigma(s, t) = sigma2 [s = t] + v_s v_t with v_s = l0 + l1 u_s, theta = (sigma2, l0,
 * l1). The likelihood may have one optimum with intercepts and slopes that rise together and one in which they do not: `lean` is
 * the angle of (l0, l1) at which the search begins.
 */
export function randomSlopesOnBorder(visits: number, centre: number, spread: number, lean: number): CovarianceStructure {
  const inside = randomSlopes(visits, centre, spread);
  const u = (at: VisitTimes, s: number) => (at.times[s] - centre) / spread;
  const v = (theta: Float64Array, at: VisitTimes, s: number) => theta[1] + theta[2] * u(at, s);
  const each = (out: Float64Array, at: VisitTimes, entry: (s: number, t: number) => number) => {
    for (let s = 0; s < at.size; s += 1) for (let t = 0; t < at.size; t += 1) out[s * visits + t] = entry(s, t);
  };
  return {
    parameters: 3,
    correlationFrom: 1,
    start: (theta, S, at) => {
      const full = new Float64Array(4);
      inside.start(full, S, at);
      theta[0] = full[0];
      theta[1] = Math.sqrt(full[1]) * Math.cos(lean);
      theta[2] = Math.sqrt(full[1]) * Math.sin(lean);
    },
    fill: (sigma, theta, at) => each(sigma, at, (s, t) => v(theta, at, s) * v(theta, at, t) + (s === t ? theta[0] : 0)),
    derivative: (out, theta, j, at) => {
      if (j === 0) each(out, at, (s, t) => (s === t ? 1 : 0));
      else if (j === 1) each(out, at, (s, t) => v(theta, at, s) + v(theta, at, t));
      else each(out, at, (s, t) => u(at, s) * v(theta, at, t) + v(theta, at, s) * u(at, t));
    },
    addCurvature: (out, from, stride, _theta, G, at) => {
      for (let s = 0; s < at.size; s += 1) {
        for (let t = 0; t < at.size; t += 1) {
          const weight = G[s * visits + t];
          out[from + stride + 1] += 2 * weight;
          out[from + 2 * stride + 1] += weight * (u(at, s) + u(at, t));
          out[from + 2 * stride + 2] += 2 * weight * u(at, s) * u(at, t);
        }
      }
    },
    isInterior: (theta) => theta[0] > 0,
    describe: ([residual, l0, l1]) => describeSlopes(residual, l0 * l0, l0 * l1, l1 * l1, centre, spread),
  };
}

/** The parameters of G over (1, u) as standard deviations over (1, time). */
function describeSlopes(residual: number, g00: number, g01: number, g11: number, centre: number, spread: number) {
  const ratio = centre / spread;
  const intercept = g00 - 2 * ratio * g01 + ratio * ratio * g11;
  const slope = g11 / (spread * spread);
  const covariance = (g01 - ratio * g11) / spread;
  return [
    { name: "sd.intercept", value: Math.sqrt(Math.max(0, intercept)) },
    { name: "sd.slope", value: Math.sqrt(Math.max(0, slope)) },
    { name: "correlation", value: intercept > 0 && slope > 0 ? Math.max(-1, Math.min(1, covariance / Math.sqrt(intercept * slope))) : 0 },
    { name: "sd.residual", value: Math.sqrt(Math.max(0, residual)) },
  ];
}
