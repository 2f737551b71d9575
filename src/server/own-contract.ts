/** The part of the contract about a patient's own page. Types only, as in `contract.ts`. */
import type { Instant, LocalDate } from "../base/dates.ts";
import type { CrisisLine } from "../care/course/patient-pages.ts";
import type { Head } from "../record/chain.ts";
import type { ChartEntryOf } from "../record/kinds.ts";

/** What a patient's own page begins with. */
export interface OwnPage {
  readonly head: Head;
  /** Today in the clinic, and the present instant on its clock. */
  readonly today: LocalDate;
  readonly now: Instant;
  /** Whom the patient may call in a crisis; never empty, because the page is shut while nobody could be reached. */
  readonly lines: readonly CrisisLine[];
  /** The clinic's telephone; null while nobody has entered it. */
  readonly clinicPhone: string | null;
  /** Today's diary as it stands; null while there is none. */
  readonly diary: ChartEntryOf<"diary"> | null;
}

/** The routes. */
export interface OwnApi {
  "GET /api/patients/:patient/own": { query: never; body: never; answer: OwnPage };
}
