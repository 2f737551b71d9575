/** Refusals as the server answers them: a code that has words, its details, and the HTTP status that belongs to the code. */
import type { Finding } from "../care/finding.ts";
import type { ImportFinding } from "../exchange/csv-import.ts";
import type { WordingFinding } from "../measures/wording/findings.ts";
import type { BodyFinding } from "../record/body-finding.ts";
import type { Head } from "../record/chain.ts";
import type { RefusalCode } from "../words/refusals.ts";
import type { SimilarPatient } from "./contract.ts";

export type { RefusalCode };

/** What is wrong with an entry; `entry` is its place in its chain, or in what was sent, from 0. */
export type EntryFinding = BodyFinding & { readonly entry: number };

export interface ServerRefusal {
  readonly code: RefusalCode;
  /** The field of the request that it is about. */
  readonly field?: string;
  readonly expected?: string;
  readonly given?: string;
  readonly kind?: string;
  /** The entry of those sent, from 0. */
  readonly entry?: number;
  /** An entry of the chart that stands in the way, and the one that replaced it. */
  readonly id?: string;
  readonly by?: string;
  /** Of a booking that stands in the way: the chair, from when and until when it is held, the day, and what became of it. */
  readonly chair?: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly state?: string;
  /** The patient whose chart this one was merged into. */
  readonly into?: string;
  readonly occurredAt?: string;
  readonly now?: string;
  readonly expectedSeq?: number;
  /** The head of the chain as it is now, for a writer who knew an older one. */
  readonly head?: Head;
  /** Where the record does not verify, and how. */
  readonly seq?: number;
  readonly finding?: string;
  /** What is wrong with an entry, field by field; `entry` is its place in what was sent. */
  readonly findings?: readonly EntryFinding[];
  /** Why a rule of care stops it. */
  readonly stops?: readonly Finding[];
  /** What is wrong with a file or its mapping. */
  readonly fileFindings?: readonly ImportFinding[];
  /** Patients much like the one to be registered. */
  readonly candidates?: readonly SimilarPatient[];
  /** What is found about an official wording. */
  readonly wording?: readonly WordingFinding[];
  /** The line of a file at which it cannot be read. */
  readonly line?: number;
  /** Of a draft: the revision that is kept. */
  readonly revision?: number;
  readonly retryAfterSeconds?: number;
  /** By which the operator finds a failure in the log. */
  readonly reference?: string;
}

export const STATUS = {
  "setup.unfounded": 409,
  "setup.founded": 409,
  "setup.code-wrong": 403,
  "setup.code-expired": 403,
  "demonstration.loopback-only": 403,
  "demonstration.not-here": 409,
  "demonstration.busy": 409,
  "sign-in.refused": 403,
  "sign-in.busy": 429,
  "sign-in.too-many": 429,
  "sign-in.code-refused": 403,
  "sign-in.again": 403,
  "join.refused": 403,
  "password.too-short": 422,
  "password.too-long": 422,
  "password.common": 422,
  "session.none": 401,
  "rights.denied": 403,
  "rights.kind-denied": 403,
  "patients.search-withheld": 403,
  "patients.names-reading": 503,
  "patient.unknown": 404,
  "request.host": 403,
  "request.cross-site": 403,
  "request.media-type": 415,
  "request.too-large": 413,
  "request.body": 400,
  "request.field": 422,
  "request.route": 404,
  "access-log.unavailable": 503,
  "append.seq-taken": 409,
  "append.key-missing": 409,
  "append.key-exists": 409,
  "append.erased": 409,
  "entry.invalid": 422,
  "chart.not-registered": 409,
  "chart.erased": 409,
  "chart.closed": 409,
  "chart.kind": 422,
  "entry.in-future": 422,
  "entry.reason-missing": 422,
  "entry.unsigned": 422,
  "entry.not-here": 422,
  "entry.already-amended": 409,
  "entry.other-kind": 422,
  "entry.not-amendable": 422,
  "chart.merged": 409,
  "entry.retracted": 409,
  "entry.not-retractable": 422,
  "entry.changed": 409,
  "retraction.too-late": 409,
  "retraction.not-author": 403,
  "retraction.signed": 409,
  "retraction.remark-missing": 422,
  "draft.stale": 409,
  "signature.displayed": 409,
  "proxy.not-physician": 422,
  "alert.ended": 409,
  "care.stopped": 409,
  "lot.unknown": 404,
  "lot.overtaken": 409,
  "lot.exists": 409,
  "second.refused": 403,
  "randomisation.by-trial": 422,
  "randomisation.stands": 409,
  "trial.unknown": 404,
  "trial.plan-unlocked": 409,
  "trial.begun": 409,
  "trial.closed": 409,
  "trial.full": 409,
  "trial.allocated": 409,
  "trial.not-allocated": 404,
  "trial.code-used": 409,
  "trial.number": 409,
  "trial.same-person": 403,
  "trial.recruiting": 409,
  "trial.unblinded": 409,
  "trial.preparer-missing": 422,
  "trial.preparer-blinded": 422,
  "trial.not-preparer": 403,
  "trial.foretold": 422,
  "trial.factors-missing": 422,
  "trial.stratum": 422,
  "trial.mask-idle": 422,
  "trial.not-masked": 409,
  "trial.no-consent": 409,
  "trial.overtaken": 409,
  "trial.would-tell": 409,
  "day.chair-taken": 409,
  "day.patient-busy": 409,
  "day.other-day": 422,
  "day.booking-unknown": 422,
  "day.booking-over": 409,
  "day.past": 422,
  "day.of-course": 409,
  "chair.unknown": 422,
  "course.no-plan": 409,
  "patient-pages.closed": 503,
  "patients.similar": 409,
  "merge.self": 422,
  "merge.pending": 409,
  "merge.none-pending": 409,
  "merge.same-person": 403,
  "postal.unreadable": 422,
  "wording.unreadable": 422,
  "wording.not-usable": 422,
  "wording.unknown": 409,
  "record.damaged": 500,
  "staff.account-taken": 409,
  "staff.unknown": 404,
  "evidence.not-locked": 409,
  "evidence.plan-changed": 409,
  "evidence.plan-unreadable": 422,
  "evidence.file-unknown": 404,
  "staff.patient-role": 422,
  "staff.self": 409,
  "import.again": 409,
  "import.mapping": 422,
  "import.unreadable": 422,
  "server.closing": 503,
  "server.defect": 500,
} as const satisfies Record<RefusalCode, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503>;

/** The failed outcome with this refusal. */
export function refuse(
  code: RefusalCode,
  details: Omit<ServerRefusal, "code"> = {},
): { readonly ok: false; readonly error: ServerRefusal } {
  return { ok: false, error: { code, ...details } };
}
