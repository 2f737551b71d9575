/**
 * What might be true of the exosome, as three priors that are always shown together. Nothing has been measured in depressed
 * people, so each is a stated opinion (grade D), in units that a trialist can judge: the standardised difference in HAM-D17 at
 * week 8 between both and TMS with a sham infusion, over 7.5 points, negative for benefit.
 *
 *   sceptical   mean 0, SD .20: what is shown to clinicians first
 *   analogue    mean -.15, SD .25: trials of anti-inflammatory drugs, halved for bias and halved again for being another drug;
 *               the shift is split equally over the effects on inflammation and on the body
 *   flat        direct effects on mind and body with SD 1, nothing else
 *
 * Harm is possible under each. The base draws of the effects have the standard deviations of parameters.ts and are scaled.
 */
import type { ExosomeEffects } from "./coefficients.ts";
import type { PriorName } from "./graded.ts";
import { EXOSOME_EFFECTS, type ExosomeEffect, PARAMETERS } from "./parameters.ts";

/** The standard deviation of HAM-D17 that differences are divided by. */
export const SMD_POINTS = 7.5;

/** Change of the standardised difference for a small change of each effect (smd-map.ts). */
export type SmdMap = Readonly<Record<ExosomeEffect, number>>;

/** Independent normal priors of the effects. */
export type EffectPrior = Readonly<Record<ExosomeEffect, { readonly mean: number; readonly deviation: number }>>;

/** The priors, in the order in which they are shown. */
export const PRIORS = ["sceptical", "analogue", "flat"] as const satisfies readonly PriorName[];

const SCEPTICAL_DEVIATION = 0.2;
const ANALOGUE_DEVIATION = 0.25;
const ANALOGUE_MEAN = -0.15;
/** The scale is that of the four effects on states; the fifth, on the gain of TMS, is scaled along. */
const SCALED_BY = ["kIE", "kRE", "bEB", "bEM"] as const satisfies readonly ExosomeEffect[];

/** The prior `name` under `map`. */
export function effectPrior(name: PriorName, map: SmdMap): EffectPrior {
  const base = (effect: ExosomeEffect): number => PARAMETERS[effect].prior.deviation;
  const spread = Math.sqrt(SCALED_BY.reduce((sum, effect) => sum + (map[effect] * base(effect)) ** 2, 0));
  switch (name) {
    case "sceptical":
      return priorOf((effect) => ({ mean: 0, deviation: (base(effect) * SCEPTICAL_DEVIATION) / spread }));
    case "analogue":
      return priorOf((effect) => {
        const shifted = effect === "kIE" || effect === "bEB";
        return { mean: shifted ? ANALOGUE_MEAN / 2 / map[effect] : 0, deviation: (base(effect) * ANALOGUE_DEVIATION) / spread };
      });
    case "flat":
      return priorOf((effect) => ({ mean: 0, deviation: effect === "bEB" || effect === "bEM" ? 1 : 0 }));
    default:
      return unknownPrior(name);
  }
}

/** Mean and standard deviation of the standardised difference under `prior`, by the linear map. */
export function smdUnder(prior: EffectPrior, map: SmdMap): { readonly mean: number; readonly deviation: number } {
  const mean = EXOSOME_EFFECTS.reduce((sum, effect) => sum + map[effect] * prior[effect].mean, 0);
  const variance = EXOSOME_EFFECTS.reduce((sum, effect) => sum + (map[effect] * prior[effect].deviation) ** 2, 0);
  return { mean, deviation: Math.sqrt(variance) };
}

/** The effects at the deviates `z` from `from` on, each kept within its bounds. */
export function effectsAt(prior: EffectPrior, z: Float64Array, from: number): ExosomeEffects {
  const effects = { kIE: 0, kRE: 0, bEB: 0, bEM: 0, kEP: 0 };
  writeEffects(effects, prior, z, from);
  return effects;
}

/** Writes what `effectsAt` answers into `out`, for loops over patients. */
export function writeEffects(out: Record<ExosomeEffect, number>, prior: EffectPrior, z: Float64Array, from: number): void {
  out.kIE = drawn(prior.kIE, PARAMETERS.kIE.bounds, z[from]);
  out.kRE = drawn(prior.kRE, PARAMETERS.kRE.bounds, z[from + 1]);
  out.bEB = drawn(prior.bEB, PARAMETERS.bEB.bounds, z[from + 2]);
  out.bEM = drawn(prior.bEM, PARAMETERS.bEM.bounds, z[from + 3]);
  out.kEP = drawn(prior.kEP, PARAMETERS.kEP.bounds, z[from + 4]);
}

function drawn({ mean, deviation }: EffectPrior[ExosomeEffect], [least, most]: readonly [number, number], z: number): number {
  return Math.min(most, Math.max(least, mean + deviation * z));
}

function priorOf(of: (effect: ExosomeEffect) => { readonly mean: number; readonly deviation: number }): EffectPrior {
  return { kIE: of("kIE"), kRE: of("kRE"), bEB: of("bEB"), bEM: of("bEM"), kEP: of("kEP") };
}

function unknownPrior(name: never): never {
  throw new Error(`invariant: no prior ${String(name)}`);
}
