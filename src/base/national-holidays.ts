/**
 * Japan's national holidays by the Act on National Holidays (Act No. 178 of 1948) as amended to 2018, from 2016, when
 * Mountain Day began. A holiday that falls on a Sunday is made up on the next day that is no holiday (article 3, 2); a day
 * between two holidays is one (article 3, 3). The moves of 2019 to 2021 (enthronement, Olympic Games) are their own acts.
 *
 * The equinoxes are announced a year ahead in the Official Gazette. The formula here, from the mean drift of the equinox
 * since 1980, has given the announced days so far and is a forecast for the years to come.
 */
import { addDays, type LocalDate, localDate, weekday } from "./dates.ts";
import { invariant } from "./invariant.ts";

/** A holiday by code; its names are words. */
export type NationalHoliday =
  | "new-year"
  | "coming-of-age"
  | "foundation"
  | "emperors-birthday"
  | "vernal-equinox"
  | "showa"
  | "constitution"
  | "greenery"
  | "children"
  | "marine"
  | "mountain"
  | "respect-for-the-aged"
  | "autumnal-equinox"
  | "sports"
  | "culture"
  | "labour-thanksgiving"
  | "enthronement"
  | "substitute"
  | "citizens";

/** A day and why it is a holiday. */
export interface Holiday {
  readonly on: LocalDate;
  readonly holiday: NationalHoliday;
}

/** The years that are known. */
export const HOLIDAY_YEARS = { first: 2016, last: 2099 } as const;

/**
 * The national holidays of `year`, 2016 to 2099, in order.
 *
 * @example nationalHolidays(2026)[1] // { on: "2026-01-12", holiday: "coming-of-age" }
 */
export function nationalHolidays(year: number): readonly Holiday[] {
  invariant(year >= HOLIDAY_YEARS.first && year <= HOLIDAY_YEARS.last, `holidays are known from 2016 to 2099, not for ${year}`);
  const named = inOrder([...fixed(year), ...moved(year)]);
  const taken = new Set(named.map(({ on }) => on));
  const between = named.flatMap(({ on }) => {
    const next = addDays(on, 1);
    return !taken.has(next) && taken.has(addDays(on, 2)) && weekday(next) !== 0 ? [{ on: next, holiday: "citizens" } as const] : [];
  });
  for (const { on } of between) taken.add(on);
  const substitutes = named
    .filter(({ on }) => weekday(on) === 0)
    .map(({ on }) => ({ on: nextFree(on, taken), holiday: "substitute" }) as const);
  return inOrder([...named, ...between, ...substitutes]);
}

/** Why `day` is a national holiday; null when it is none. */
export function nationalHolidayOn(day: LocalDate): NationalHoliday | null {
  const year = Number(day.slice(0, 4));
  const known = byYear.get(year) ?? new Map(nationalHolidays(year).map(({ on, holiday }) => [on, holiday]));
  byYear.set(year, known);
  return known.get(day) ?? null;
}

/** A calendar asks for day after day of one year. */
const byYear = new Map<number, ReadonlyMap<LocalDate, NationalHoliday>>();

/** Days that no act of one year has moved. */
function fixed(year: number): readonly Holiday[] {
  const on = (month: number, day: number, holiday: NationalHoliday): Holiday => ({ on: localDate(year, month, day), holiday });
  return [
    on(1, 1, "new-year"),
    { on: mondayOf(year, 1, 2), holiday: "coming-of-age" },
    on(2, 11, "foundation"),
    on(3, equinoxDay(year, 20.8431), "vernal-equinox"),
    on(4, 29, "showa"),
    on(5, 3, "constitution"),
    on(5, 4, "greenery"),
    on(5, 5, "children"),
    { on: mondayOf(year, 9, 3), holiday: "respect-for-the-aged" },
    on(9, equinoxDay(year, 23.2488), "autumnal-equinox"),
    on(11, 3, "culture"),
    on(11, 23, "labour-thanksgiving"),
    ...birthday(year),
    ...(year === 2019 ? [on(5, 1, "enthronement"), on(10, 22, "enthronement")] : []),
  ];
}

/** The reign changed on 1 May 2019, and that year had neither birthday. */
function birthday(year: number): readonly Holiday[] {
  if (year === 2019) return [];
  return [{ on: year < 2019 ? localDate(year, 12, 23) : localDate(year, 2, 23), holiday: "emperors-birthday" }];
}

/** Days that were moved in 2020 and 2021 for the Olympic Games. */
function moved(year: number): readonly Holiday[] {
  const [marine, mountain, sports] =
    year === 2020
      ? [localDate(2020, 7, 23), localDate(2020, 8, 10), localDate(2020, 7, 24)]
      : year === 2021
        ? [localDate(2021, 7, 22), localDate(2021, 8, 8), localDate(2021, 7, 23)]
        : [mondayOf(year, 7, 3), localDate(year, 8, 11), mondayOf(year, 10, 2)];
  return [
    { on: marine, holiday: "marine" },
    { on: mountain, holiday: "mountain" },
    { on: sports, holiday: "sports" },
  ];
}

/** `start`: the day of the month, with its fraction, of the equinox of 1980. */
function equinoxDay(year: number, start: number): number {
  const since = year - 1980;
  return Math.floor(start + 0.242194 * since) - Math.floor(since / 4);
}

/** The `nth` Monday of a month. */
function mondayOf(year: number, month: number, nth: number): LocalDate {
  const first = localDate(year, month, 1);
  return addDays(first, ((8 - weekday(first)) % 7) + 7 * (nth - 1));
}

function nextFree(on: LocalDate, taken: ReadonlySet<LocalDate>): LocalDate {
  let day = addDays(on, 1);
  while (taken.has(day)) day = addDays(day, 1);
  return day;
}

function inOrder(holidays: readonly Holiday[]): readonly Holiday[] {
  return holidays.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
