/**
 * The names of the covariance structures, as plans and results write them. What each one is stands in the file of that
 * structure beside this one.
 */

/**
 * `us` unstructured; `ar1` first-order autoregressive, `ar1h` with a variance for each visit; `cs` compound symmetry, `csh`
 * with a variance for each visit; `toep` Toeplitz, `toeph` with a variance for each visit; `ad` first-order ante-dependence,
 * `adh` with a variance for each visit; `sp_exp` exponential in the distance in time; `slopes` a random intercept and a
 * random slope in time for each subject.
 */
export const COVARIANCE_KINDS = ["us", "ar1", "ar1h", "cs", "csh", "toep", "toeph", "ad", "adh", "sp_exp", "slopes"] as const;
export type CovarianceKind = (typeof COVARIANCE_KINDS)[number];
