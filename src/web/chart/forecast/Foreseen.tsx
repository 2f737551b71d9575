/** The picture with the bands of the forecast in it, and beneath it what belongs to them. */
import { type ReactNode, useMemo, useState } from "react";
import { addDays, type LocalDate } from "../../../base/dates.ts";
import type { Ahead } from "../../../insight/model-input.ts";
import { STRATEGIES, type Strategy } from "../../../model/strategies.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import { FigureSection } from "../figure/FigureSection.tsx";
import type { Picture } from "../picture.ts";
import { bandsOf } from "./bands.ts";
import { type Drawn, ForecastPanel } from "./ForecastPanel.tsx";
import { useForecast } from "./useForecast.ts";

export interface ForeseenProps {
  readonly picture: Picture;
  readonly entries: readonly AnyClearEntry[];
  readonly today: LocalDate;
  readonly action: ReactNode;
}

export function Foreseen({ picture, entries, today, action }: ForeseenProps) {
  const [drawn, setDrawn] = useState<Drawn>(() => plannedStrategy(entries));
  const [without, setWithout] = useState(false);
  const planned = useMemo(() => plannedDates(picture), [picture]);
  const forecast = useForecast(entries, today, planned);
  const { foreseen } = forecast;
  const shown = useMemo((): Picture => {
    if (foreseen?.status !== "made") return picture;
    const view = without ? foreseen.without.value : foreseen.forecast.value.priors.sceptical.value;
    const bands = bandsOf(view, drawn === "all" ? STRATEGIES : [drawn], picture, foreseen.dayZero);
    return { ...picture, data: { ...picture.data, forecast: bands } };
  }, [picture, foreseen, drawn, without]);
  return (
    <>
      <FigureSection picture={shown} action={action} />
      <ForecastPanel forecast={forecast} drawn={drawn} without={without} onDrawn={setDrawn} onWithout={setWithout} />
    </>
  );
}

function plannedStrategy(entries: readonly AnyClearEntry[]): Strategy {
  return entries.findLast((entry) => entry.kind === "plan")?.body.strategy ?? "tms";
}

function plannedDates({ data }: Picture): Ahead {
  const dates = (days: readonly number[]) => days.map((day) => addDays(data.origin, day));
  return { sessions: dates(data.sessions.plannedDays), infusions: dates(data.infusions.plannedDays) };
}
