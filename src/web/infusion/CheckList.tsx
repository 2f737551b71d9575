/** The checks as rows: what it is, what was found, and whether it matches. Rows tick themselves; two wait for an eye and a tap. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { daysBetween, localDay } from "../../base/dates.ts";
import { allowedUnits } from "../../care/exosome/endotoxin.ts";
import { vialMillilitres } from "../../care/exosome/infusion-gate.ts";
import { recentWeight } from "../../care/exosome/signs-before.ts";
import { inUseUntil } from "../../care/exosome/vial.ts";
import { consentTo, standingOf } from "../../record/chart.ts";
import { dayText, timeText } from "../../words/dates.ts";
import { infusionWords as words } from "../../words/screens/infusion.ts";
import { lotStatusWords } from "../../words/screens/lots.ts";
import { numberText } from "../../words/text.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Infusion.module.css";
import { PLANNED_MINUTES, type SeenCheck, type Start } from "./useStart.ts";

interface Props {
  readonly start: Start;
  readonly open: OpenChair;
  readonly now: string;
}

export function CheckList({ start, open, now }: Props) {
  const { t } = useWords();
  const stopsOf = (...prefixes: string[]) => start.stops.some(({ code }) => prefixes.some((prefix) => code.startsWith(prefix)));
  const { lot, scanned } = start;
  const is = (bad: boolean): "bad" | "ok" | "open" => (bad ? "bad" : scanned === null || lot === null ? "open" : "ok");
  return (
    <table className={styles.checks}>
      <tbody>
        <Row
          name={t(words.product)}
          state={is(stopsOf("vial.other-product"))}
          value={lot?.received.product ?? start.product ?? ""}
          note={t(words.asPlanned)}
        />
        <Row
          name={t(words.lot)}
          state={is(
            stopsOf(
              "vial.recalled",
              "vial.quarantined",
              "vial.used",
              "vial.discarded",
              "vial.unknown",
              "vial.lot-unknown",
              "vial.contradicted",
            ),
          )}
          value={scanned?.lot ?? ""}
          note={<Released start={start} />}
          bad={lot === null ? null : t(lotStatusWords[lot.status])}
        />
        <Row
          name={t(words.expiry)}
          state={is(stopsOf("vial.expired"))}
          value={<Expiry start={start} />}
          note={<DaysLeft start={start} now={now} />}
        />
        <Row
          name={t(words.storage)}
          state={is(false)}
          value={lot === null ? "" : t(words.storageMax, { celsius: lot.received.storageCelsiusMax })}
          note={<Excursions start={start} />}
        />
        <Thaw start={start} isBad={stopsOf("vial.thawed")} />
        <CertificateRow start={start} isBad={stopsOf("certificate.", "endotoxin.over")} now={now} />
        <Consent open={open} isBad={stopsOf("exosome-consent.")} />
        <Row
          name={t(words.gap)}
          state={stopsOf("infusion.first-with-tms", "infusion.before-tms") ? "bad" : "ok"}
          value={<Gap open={open} />}
          okWord={t(words.fine)}
        />
        <Row
          name={t(words.appearance)}
          state={start.seen.appearance ? "ok" : "open"}
          value={t(words.appearanceLine)}
          action={<Look start={start} check="appearance" />}
          okWord={t(words.seen)}
        />
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly name: string;
  readonly state: "ok" | "bad" | "open";
  readonly value: ReactNode;
  readonly note?: ReactNode;
  readonly okWord?: string;
  /** What a bad row says. */
  readonly bad?: string | null;
  /** Instead of the word of an open row. */
  readonly action?: ReactNode;
}

function Row({ name, state, value, note = null, okWord, bad = null, action = null }: RowProps) {
  const { t } = useWords();
  return (
    <tr data-state={state}>
      <th scope="row">{name}</th>
      <td>
        {value}
        <small>{note}</small>
      </td>
      <td className={styles.verdict}>
        {state === "ok" ? (
          <span className={styles.ok}>
            <Icon name="check" size={16} />
            {okWord ?? t(words.match)}
          </span>
        ) : state === "bad" ? (
          <span className={styles.bad}>
            <Icon name="x" size={14} />
            {bad ?? t(words.blocked)}
          </span>
        ) : (
          (action ?? <span className={styles.notYet}>{t(words.notYet)}</span>)
        )}
      </td>
    </tr>
  );
}

function Released({ start: { lot } }: { readonly start: Start }) {
  const { t, language } = useWords();
  const entry = lot?.entries.findLast(({ entry: one, standing }) => one.kind === "released" && standing.status === "current")?.entry;
  if (entry?.kind !== "released") return null;
  const day = dayText(localDay(entry.occurredAt), language, "short");
  return t(words.releasedBy, { day, first: entry.author.name, second: entry.body.secondPerson.name });
}

function Expiry({ start: { lot } }: { readonly start: Start }) {
  const { language } = useWords();
  return lot === null ? null : dayText(lot.expiresOn, language);
}

function DaysLeft({ start: { lot }, now }: { readonly start: Start; readonly now: string }) {
  const { t } = useWords();
  const n = lot === null ? -1 : daysBetween(localDay(now), lot.expiresOn);
  return n < 0 ? null : t(words.daysLeft, { n });
}

function Excursions({ start: { lot } }: { readonly start: Start }) {
  const { t } = useWords();
  if (lot === null) return null;
  const n = lot.entries.filter(({ entry, standing }) => entry.kind === "excursion" && standing.status === "current").length;
  return t(n === 0 ? words.noExcursion : words.excursions, { n });
}

/** The thaw is recorded here when it was not in the ledger. */
function Thaw({ start, isBad }: { readonly start: Start; readonly isBad: boolean }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { lot, scanned } = start;
  const use = lot === null || scanned === null ? null : inUseUntil(lot, scanned.vial);
  const thaw = useMutation({
    mutationFn: () => {
      if (lot === null || scanned === null) throw new Error("invariant: a vial was read before it is thawed");
      const at = lot.entries.at(-1)?.entry.seq ?? 0;
      return api("POST /api/lots/entry", {
        body: {
          lot: lot.lot,
          expectedSeq: at + 1,
          kind: "thawed",
          body: { vial: scanned.vial, at: start.now, container: "unknown" },
          remark: null,
        },
      });
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["lots"] }),
  });
  const canThaw = lot !== null && scanned !== null && lot.vials.get(scanned.vial)?.status === "available";
  return (
    <Row
      name={t(words.thaw)}
      state={isBad ? "bad" : use === null ? "open" : "ok"}
      value={use === null ? "" : t(words.thawStarted, { time: timeText(use.from) ?? "" })}
      note={use === null ? <ErrorNote error={thaw.error} /> : t(words.thawUntil, { hours: use.hours })}
      action={
        canThaw ? (
          <Button busy={thaw.isPending && t(words.thawing)} onClick={() => thaw.mutate()}>
            {t(words.thawNow)}
          </Button>
        ) : null
      }
      okWord={t(words.fine)}
    />
  );
}

function CertificateRow({ start, isBad, now }: { readonly start: Start; readonly isBad: boolean; readonly now: string }) {
  const { t } = useWords();
  const { lot, scanned, withSigns } = start;
  const units = lot?.certificate?.safety.endotoxin?.unitsPerMillilitre ?? null;
  const volume = vialMillilitres(lot, scanned?.vial ?? "");
  const weight = recentWeight(withSigns, now);
  const limit =
    units === null || volume === null
      ? null
      : weight === null
        ? t(words.endotoxinOpen)
        : t(words.endotoxinLine, {
            ...{ millilitres: volume, load: Math.round(units * volume * 10) / 10, weight, minutes: PLANNED_MINUTES },
            allowed: Math.round(allowedUnits(weight, PLANNED_MINUTES)),
          });
  return (
    <Row
      name={t(words.certificate)}
      state={isBad ? "bad" : start.seen.certificate ? "ok" : "open"}
      value={units === null ? "" : t(words.certificateLine, { units: numberText(units) })}
      note={limit}
      action={units === null ? null : <Look start={start} check="certificate" />}
      okWord={t(words.seen)}
    />
  );
}

function Look({ start, check }: { readonly start: Start; readonly check: SeenCheck }) {
  const { t } = useWords();
  return (
    <button type="button" className={`${chairside.option} ${styles.look}`} onClick={() => start.setSeen({ ...start.seen, [check]: true })}>
      {t(words.look)}
    </button>
  );
}

function Consent({ open, isBad }: { readonly open: OpenChair; readonly isBad: boolean }) {
  const { t, language } = useWords();
  const consent = consentTo(open.shown.folded, "exosome");
  const given = consent?.body.decision === "given" ? consent : null;
  return (
    <Row
      name={t(words.consent)}
      state={isBad || given === null ? "bad" : "ok"}
      value={given === null ? "" : t(words.consentLine, { version: given.body.documentVersion })}
      note={given === null ? null : t(words.consentOn, { day: dayText(localDay(given.occurredAt), language, "short") })}
    />
  );
}

function Gap({ open }: { readonly open: OpenChair }) {
  const { t } = useWords();
  const { folded } = open.shown;
  const today = standingOf(folded, "session").some(({ occurredAt }) => localDay(occurredAt) === open.chart.today);
  return t(today ? words.afterSession : words.noSession);
}
