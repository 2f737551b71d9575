/**
 * Whether and how much of an effect runs through the mediator, by every method side by side, with what could be wrong
 * about it. The finding that the mediator was not randomised is always there: no analysis can take it away.
 */
import { ok } from "../../base/result.ts";
import { type Answer, LEVEL } from "../estimate.ts";
import { type Finding, finding } from "../finding.ts";
import { type ConfoundingSensitivity, confoundingSensitivity } from "./confounding-sensitivity.ts";
import { bootstrapIndirect, type IndirectBootstrap } from "./indirect-bootstrap.ts";
import { type MediationData, type MediationModels, mediationModels } from "./mediation-models.ts";
import { type EffectSettings, type NaturalEffects, naturalEffects } from "./natural-effects.ts";
import { type IndirectEffect, productOfCoefficients } from "./product-of-coefficients.ts";
import { type EffectsAtReliability, reliabilitySensitivity } from "./reliability-sensitivity.ts";

/** The answers. */
export interface MediationAnalysis {
  readonly patients: number;
  readonly models: MediationModels;
  readonly indirect: IndirectEffect;
  readonly bootstrap: Answer<IndirectBootstrap>;
  readonly natural: Answer<NaturalEffects>;
  readonly confounding: ConfoundingSensitivity;
  readonly reliability: readonly EffectsAtReliability[];
  readonly findings: readonly Finding[];
}

/** Analyses complete patients; the bootstrap takes `seed` and `resamples`. */
export function analyseMediation(
  data: MediationData,
  { seed, resamples = 5000, ...settings }: { readonly seed: number; readonly resamples?: number } & EffectSettings,
): Answer<MediationAnalysis> {
  const models = mediationModels(data);
  if (!models.ok) return models;
  const level = settings.level ?? LEVEL;
  const indirect = productOfCoefficients(models.value, level);
  const bootstrap = bootstrapIndirect(data, { seed, resamples, level });
  return ok({
    patients: data.outcome.values.length,
    models: models.value,
    indirect,
    bootstrap,
    natural: naturalEffects(data, models.value, settings),
    confounding: confoundingSensitivity(models.value),
    reliability: reliabilitySensitivity(data, models.value, indirect),
    findings: [
      finding("mediation.mediator-not-randomised", { mediator: data.mediator.name }),
      ...(bootstrap.ok ? bootstrap.value.findings : []),
    ],
  });
}
