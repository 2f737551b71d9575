/** The lots: what is here and what it is, tracing from any of its marks to patients, and the drills of a recall. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { daysBetween, localDay } from "../../base/dates.ts";
import type { LotRow } from "../../server/lot-contract.ts";
import { lightWords } from "../../words/care/certificate.ts";
import { dayText } from "../../words/dates.ts";
import { drillGapWords, lotStatusWords, traceWords, lotsWords as words } from "../../words/screens/lots.ts";
import { trialWords } from "../../words/screens/trial.ts";
import type { Answer } from "../app/api.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import styles from "./Lots.module.css";
import { LightMark, StatusMark } from "./marks.tsx";
import { lotsQuery } from "./queries.ts";
import { ReceiveDialog } from "./ReceiveDialog.tsx";
import { TracePanel } from "./TracePanel.tsx";

export function LotsPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/lots" title={t(words.title)}>
      <Lots />
    </Guard>
  );
}

function Lots() {
  const { t } = useWords();
  const { data, error } = useQuery(lotsQuery);
  const mayReceive = useMay("POST /api/lots/receive");
  const mayTrace = useMay("POST /api/lots/trace");
  const [isReceiving, setIsReceiving] = useState(false);
  return (
    <>
      <PageHead title={t(words.title)}>
        {mayReceive ? (
          <Button rank="primary" size="tap" onClick={() => setIsReceiving(true)}>
            {t(words.receive)}
          </Button>
        ) : null}
      </PageHead>
      <div className={styles.body}>
        <ErrorNote error={error} />
        {mayTrace ? <TracePanel /> : null}
        {data === undefined ? null : data.lots.length === 0 ? (
          <p className={styles.none}>{t(words.none)}</p>
        ) : (
          <LotTable lots={data.lots} now={data.now} />
        )}
        {data === undefined || !mayTrace ? null : <Drills drills={data.drills} />}
        <p>
          <Link to="/question/trial">{t(trialWords.kits)}</Link>
        </p>
      </div>
      <ReceiveDialog isOpen={isReceiving} onClose={() => setIsReceiving(false)} now={data?.now ?? ""} />
    </>
  );
}

function LotTable({ lots, now }: { readonly lots: readonly LotRow[]; readonly now: string }) {
  const { t } = useWords();
  return (
    <section className={styles.scroll} aria-label={t(words.title)}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.lot, words.product, words.status, words.certificate, words.vials, words.expires, words.received].map((name) => (
              <th key={name.en} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lots.map((lot) => (
            <LotLine key={lot.id} lot={lot} now={now} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LotLine({ lot, now }: { readonly lot: LotRow; readonly now: string }) {
  const { t, language } = useWords();
  const { available, quarantined, used } = lot.balance;
  const n = daysBetween(localDay(now), lot.expiresOn);
  const day = dayText(lot.expiresOn, language);
  return (
    <tr>
      <th scope="row">
        <Link to="/lots/$lot" params={{ lot: lot.id }} className={styles.name}>
          {lot.lot}
        </Link>
      </th>
      <td>{lot.product}</td>
      <td>
        <StatusMark status={lot.status}>{t(lotStatusWords[lot.status])}</StatusMark>
        {lot.contradictions > 0 ? (
          <small className={styles.contradiction}>{t(words.contradictions, { n: lot.contradictions })}</small>
        ) : null}
      </td>
      <td>{lot.light === null ? t(words.certificateNone) : <LightMark light={lot.light}>{t(lightWords[lot.light])}</LightMark>}</td>
      <td className="nowrap">{t(words.balance, { available, quarantined, used })}</td>
      <td className="nowrap">{n < 0 ? t(words.expired, { day }) : t(words.daysLeft, { day, n })}</td>
      <td className="nowrap">{dayText(localDay(lot.receivedAt), language)}</td>
    </tr>
  );
}

function Drills({ drills }: { readonly drills: Answer<"GET /api/lots">["drills"] }) {
  const { t, language } = useWords();
  return (
    <section className={styles.drills} aria-labelledby="drills">
      <h2 id="drills">{t(traceWords.drills)}</h2>
      {drills.length === 0 ? <p className="small quiet">{t(traceWords.drillNone)}</p> : null}
      <ul>
        {drills.slice(0, 8).map(({ recordedAt, author, body }) => (
          <li key={recordedAt}>
            {t(traceWords.drillLine, {
              ...{ day: dayText(localDay(recordedAt), language), text: body.asked.text, milliseconds: body.milliseconds },
              ...{ patients: body.patients, reachable: body.reachable, stock: body.stockVials },
            })}{" "}
            <b>{t(body.outcome === "passed" ? traceWords.passed : traceWords.gaps)}</b>{" "}
            <span className="small quiet">
              {body.gaps.map((gap) => drillGapWords[gap]?.[language] ?? gap).join(language === "ja" ? "、" : ", ")} {author.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
