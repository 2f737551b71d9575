/**
 * The data of a constrained baseline (`constrained-baseline.ts`) as lines of R. The baseline becomes a row a subject at a visit
 * of its own; the columns of the model matrix that the constraint leaves are written into the data as x1, x2, ..., because no
 * formula of R says "this interaction, but not at that visit". A fit then takes them as they are, without intercept.
 */
import type { ConstrainedBaseline } from "../mmrm/constrained-baseline.ts";
import type { FittedModel } from "../mmrm/model.ts";
import { quoted, rightSide } from "./r-syntax.ts";

/** The rows of the baseline visit. To stand before columns become factors. */
export function baselineRows({ subject, visit, outcome, baseline, level }: ConstrainedBaseline): readonly string[] {
  const id = `data[[${quoted(subject)}]]`;
  return [
    `first <- data[!is.na(${id}) & !duplicated(${id}), ]`,
    `first[[${quoted(visit)}]] <- ${quoted(level)}`,
    `first[[${quoted(outcome)}]] <- first[[${quoted(baseline)}]]`,
    "data <- rbind(data, first)",
  ];
}

/** The columns that the constraint leaves. To stand after columns became factors. */
export function constrainedColumns({ formula, columns }: FittedModel): readonly string[] {
  const right = rightSide(formula);
  return [
    `all_columns <- model.matrix(~ ${right}, model.frame(~ ${right}, data, na.action = na.pass))`,
    `kept <- c(\n  ${columns.map(({ name }) => quoted(name)).join(",\n  ")}\n)`,
    'data[paste0("x", seq_along(kept))] <- all_columns[, kept]',
  ];
}

/** The formula of the columns. */
export function constrainedRightSide({ columns }: FittedModel): string {
  return `0 + ${columns.map((_, index) => constrainedName(index)).join(" + ")}`;
}

/** The name of a column. */
export function constrainedName(index: number): string {
  return `x${index + 1}`;
}
