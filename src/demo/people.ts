/** People who do not exist: a name put together by chance and never twice, and a birthday that fits the age. */
import { addDays, type LocalDate } from "../base/dates.ts";
import { invariant } from "../base/invariant.ts";
import type { RandomStream } from "../base/random.ts";
import { FAMILY_NAMES, FEMALE_NAMES, MALE_NAMES } from "./names.ts";

interface NameParts {
  readonly family: string;
  readonly given: string;
}

/** A name in three scripts. */
export interface Person {
  readonly name: NameParts;
  readonly kana: NameParts;
  readonly roman: NameParts;
}

/** A name that is not in `taken`, and is then. */
export function inventPerson(random: RandomStream, sex: "female" | "male", taken: Set<string>): Person {
  const givenNames = sex === "female" ? FEMALE_NAMES : MALE_NAMES;
  invariant(taken.size < FAMILY_NAMES.length * givenNames.length, "there are more names than people");
  for (;;) {
    const family = oneOf(random, FAMILY_NAMES);
    const given = oneOf(random, givenNames);
    if (taken.has(family[0] + given[0])) continue;
    taken.add(family[0] + given[0]);
    const script = (index: 0 | 1 | 2) => ({ family: family[index], given: given[index] });
    return { name: script(0), kana: script(1), roman: script(2) };
  }
}

/** A birthday of someone who is `age` years old on `day`. */
export function inventBirthDate(random: RandomStream, age: number, day: LocalDate): LocalDate {
  const year = String(Number(day.slice(0, 4)) - age).padStart(4, "0");
  const birthday = day.slice(4) === "-02-29" ? "-02-28" : day.slice(4);
  return addDays(`${year}${birthday}`, -random.below(364));
}

/** One of a list, each equally likely. */
export function oneOf<One>(random: RandomStream, list: readonly One[]): One {
  const one = list[random.below(list.length)];
  invariant(one !== undefined, "a list to choose from is not empty");
  return one;
}
