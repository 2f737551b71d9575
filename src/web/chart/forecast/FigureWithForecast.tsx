/** The two-wheel picture, and on request what the model foresees in it. The choice is kept on this device; who may not decide is not offered it. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { LocalDate } from "../../../base/dates.ts";
import type { AnyClearEntry } from "../../../record/kinds.ts";
import { forecastWords } from "../../../words/screens/forecast.ts";
import { useWords } from "../../app/language.ts";
import { useMe } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { FigureSection } from "../figure/FigureSection.tsx";
import type { Picture } from "../picture.ts";

const Foreseen = lazy(async () => ({ default: (await import("./Foreseen.tsx")).Foreseen }));
const KEY = "ryorin.forecast";

export interface FigureWithForecastProps {
  readonly picture: Picture;
  readonly entries: readonly AnyClearEntry[];
  readonly today: LocalDate;
  /** Whether anything can still come of the chart. */
  readonly isOpen: boolean;
  readonly action: ReactNode;
}

export function FigureWithForecast({ picture, entries, today, isOpen, action }: FigureWithForecastProps) {
  const { t } = useWords();
  const me = useMe();
  const [shown, setShown] = useState(() => localStorage.getItem(KEY) === "shown");
  const offered = isOpen && me.patient === null && picture.mindSource !== null;
  const toggle = (): void => {
    localStorage.setItem(KEY, shown ? "hidden" : "shown");
    setShown(!shown);
  };
  const actions = (
    <>
      {offered ? (
        <Button rank="quiet" onClick={toggle} aria-pressed={shown}>
          {t(shown ? forecastWords.hide : forecastWords.show)}
        </Button>
      ) : null}
      {action}
    </>
  );
  const plain = <FigureSection picture={picture} action={actions} />;
  if (!offered || !shown) return plain;
  return (
    <Suspense fallback={plain}>
      <Foreseen picture={picture} entries={entries} today={today} action={actions} />
    </Suspense>
  );
}
