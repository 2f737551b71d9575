/** A long chart: five years of one patient, 600 entries of the kinds that a clinic writes most. */
import { type RandomStream, randomStream } from "../src/base/random.ts";
import type { Draft } from "../src/record/writing.ts";
import type { Append, Subject } from "../src/store/store.ts";
import { crp, type TestClinic, total } from "../test/store/clinic.ts";

/** The length of a long chart, its registration included. */
export const COURSE_ENTRIES = 600;
const BEGIN = Date.UTC(2021, 3, 1);
const DAY = 86_400_000;
const DAYS_BETWEEN = 3;

/** The whole of a long chart as one append; `stream` chooses its numbers. */
export function longChart(clinic: TestClinic, chart: Subject, stream: number): Append {
  const random = randomStream(600, stream);
  return clinic.begin(chart, ...Array.from({ length: COURSE_ENTRIES - 1 }, (_, index) => draft(random, index)));
}

/** Of ten entries three are diaries, two assessments, two sessions, and one each a laboratory value, an infusion and a note. */
function draft(random: RandomStream, index: number): Partial<Draft> {
  const day = new Date(BEGIN + index * DAYS_BETWEEN * DAY).toISOString().slice(0, 10);
  switch (index % 10) {
    case 0:
      return total(random.below(30), day);
    case 1:
      return { kind: "assessment", occurredAt: day };
    case 2:
      return crp(random.below(100) / 10, day);
    case 3:
    case 4:
      return { kind: "session", occurredAt: day };
    case 5:
      return { kind: "infusion", occurredAt: day };
    case 6:
      return { kind: "note", occurredAt: day };
    default:
      return { kind: "diary", occurredAt: day };
  }
}
