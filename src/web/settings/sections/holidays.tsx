/** The days on which the clinic is closed: the national ones by the law, and its own. */
import { HOLIDAY_YEARS, nationalHolidays } from "../../../base/national-holidays.ts";
import { dayText } from "../../../words/dates.ts";
import { holidayWords } from "../../../words/holidays.ts";
import { settingsWords } from "../../../words/screens/settings.ts";
import { localToday } from "../../app/clock.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { TextField } from "../../ui/fields.tsx";
import { Tick } from "../../ui/Tick.tsx";
import { Rows } from "../Rows.tsx";
import styles from "../Settings.module.css";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { holidaysTyping, type Typed } from "../typings/holidays.ts";

export const holidays: SectionDefinition<"holidays", Typed> = { ...holidaysTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"holidays"> }) {
  const { t, language } = useWords();
  return (
    <>
      <FactList
        facts={[
          [t(settingsWords.national), t(body.nationalHolidays ? settingsWords.yes : settingsWords.no)],
          ...body.days.map(({ on, name }) => [dayText(on, language, "full"), name] as const),
        ]}
      />
      {body.nationalHolidays ? <NationalList /> : null}
    </>
  );
}

/** The national holidays of this year, folded: what "closed on national holidays" means in days. */
function NationalList() {
  const { t, language } = useWords();
  const year = Math.min(Math.max(Number(localToday().slice(0, 4)), HOLIDAY_YEARS.first), HOLIDAY_YEARS.last);
  return (
    <details className={styles.fold}>
      <summary>{t(settingsWords.nationalList, { year: String(year) })}</summary>
      <FactList
        facts={nationalHolidays(year).map(({ on, holiday }) => [dayText(on, language, "full"), t(holidayWords[holiday])] as const)}
      />
      <p className="small quiet">{t(settingsWords.nationalForecast)}</p>
    </details>
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<Typed>) {
  const { t } = useWords();
  return (
    <>
      <Tick checked={typed.nationalHolidays} onChange={(national) => onChange({ ...typed, nationalHolidays: national })}>
        {t(settingsWords.national)}
      </Tick>
      <Rows
        title={t(settingsWords.ownDays)}
        rows={typed.days}
        empty={{ on: "", name: "" }}
        onChange={(days) => onChange({ ...typed, days })}
      >
        {(row, index, change) => (
          <>
            <TextField
              size="sm"
              label={t(settingsWords.day)}
              value={row.on}
              error={errorAt(`${index}.on`)}
              placeholder="2026-12-29"
              onChange={(event) => change({ on: event.currentTarget.value })}
            />
            <TextField
              size="sm"
              label={t(settingsWords.dayName)}
              value={row.name}
              error={errorAt(`${index}.name`)}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          </>
        )}
      </Rows>
    </>
  );
}
