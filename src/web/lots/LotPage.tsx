/** One lot: what it is, the lights of its certificate, its vials and its ledger; and what can be done with it, stopping first. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { localDay } from "../../base/dates.ts";
import { certificateFindings } from "../../care/exosome/certificate.ts";
import { lightsOf } from "../../care/exosome/lights.ts";
import { particlesPerMicrogram } from "../../care/exosome/purity.ts";
import { foldLot, type Lot } from "../../record/lot.ts";
import { dayText, whenText } from "../../words/dates.ts";
import { choiceWords } from "../../words/entry-choices.ts";
import { kindWords } from "../../words/kinds.ts";
import { lotContradictionWords } from "../../words/record.ts";
import { lotStatusWords, lotsWords, vialStatusWords, lotWords as words } from "../../words/screens/lots.ts";
import { termText } from "../../words/terms.ts";
import { numberText } from "../../words/text.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { FactList } from "../ui/FactList.tsx";
import { Message } from "../ui/Message.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Certificate } from "./Certificate.tsx";
import { LotActions } from "./LotActions.tsx";
import styles from "./Lots.module.css";
import { StatusMark } from "./marks.tsx";
import { ledgerQuery } from "./queries.ts";

const route = getRouteApi("/staff/lots/$lot");

export function LotPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/lots/ledger" title={t(lotsWords.title)}>
      <Open />
    </Guard>
  );
}

type KnownLot = Exclude<Lot, { readonly status: "empty" }>;

function Open() {
  const { t } = useWords();
  const { lot: id } = route.useParams();
  const { data, error } = useQuery(ledgerQuery(id));
  const lot = useMemo(() => foldLot(data?.lots[0]?.entries ?? []), [data]);
  if (data === undefined) return <ErrorNote error={error} />;
  if (lot.status === "empty") return <Message title={t(lotsWords.none)} />;
  return <Shown lot={lot} now={data.now} />;
}

function Shown({ lot, now }: { readonly lot: KnownLot; readonly now: string }) {
  const { t } = useWords();
  const findings = certificateFindings(lot.certificate, lot.received.storageCelsiusMax);
  const [focus, setFocus] = useState<string | null>(null);
  return (
    <>
      <PageHead title={lot.received.lot}>
        <span className={styles.headMark}>
          {lot.received.product} <StatusMark status={lot.status}>{t(lotStatusWords[lot.status])}</StatusMark>
        </span>
        <Link to="/lots" className={styles.backLink}>
          {t(lotsWords.back)}
        </Link>
      </PageHead>
      <div className={styles.lotBody}>
        <div className={styles.lotMain}>
          <Contradictions lot={lot} />
          <Certificate certificate={lot.certificate} findings={findings} lights={lightsOf(findings)} focus={focus} onFocus={setFocus} />
          <Vials lot={lot} />
          <Ledger lot={lot} now={now} />
        </div>
        <aside className={styles.lotSide}>
          <LotActions lot={lot} findings={findings} now={now} />
          <Facts lot={lot} />
        </aside>
      </div>
    </>
  );
}

function Contradictions({ lot }: { readonly lot: KnownLot }) {
  const { t } = useWords();
  if (lot.contradictions.length === 0) return null;
  return (
    <section className={styles.contradictions} role="alert">
      <h2>{t(words.contradicted)}</h2>
      <ul>
        {lot.contradictions.map((one) => (
          <li key={`${one.seq} ${one.vial}`}>{t(lotContradictionWords[one.code], { vial: one.vial ?? "" })}</li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ lot }: { readonly lot: KnownLot }) {
  const { t, language } = useWords();
  const { received, certificate } = lot;
  const day = (on: string | null): string => (on === null ? t(words.notStated) : dayText(on, language));
  const celsius = received.arrivalCelsius === null ? t(words.notMeasured) : `${numberText(received.arrivalCelsius)} ℃`;
  const ratio = certificate === null ? null : particlesPerMicrogram(certificate.amount);
  const dose = certificate?.labelDose ?? null;
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t(words.facts)}</h2>
      <FactList
        facts={[
          [t(words.supplier), `${received.supplier} / ${received.maker ?? t(words.notStated)}`],
          [t(words.made), `${day(received.manufacturedOn)} / ${day(received.expiresOn)}`],
          [t(words.storage), t(words.storageValue, { celsius: numberText(received.storageCelsiusMax), arrival: celsius })],
          [t(words.donor), certificate?.identity.donor ?? t(words.notStated)],
          [t(words.sample), certificate?.retainedSample ?? t(words.notStated)],
          [t(words.purity), ratio === null ? t(words.notStated) : t(words.purityValue, { ratio: ratio.toExponential(1) })],
          [
            t(words.dose),
            dose === null
              ? t(words.notStated)
              : `${dose.value.toExponential(1)} ${t(choiceWords[`countedIn.${dose.countedIn}`])} · ${t(termText("dose-method", dose.countedBy))}`,
          ],
        ]}
      />
    </section>
  );
}

function Vials({ lot }: { readonly lot: KnownLot }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="vials">
      <h2 id="vials">{t(words.vials)}</h2>
      <ul className={styles.vials}>
        {[...lot.vials].slice(0, 240).map(([vial, { status }]) => (
          <li key={vial} data-status={status}>
            <b>{vial}</b> {t(vialStatusWords[status])}
          </li>
        ))}
      </ul>
    </section>
  );
}

const LEDGER_ROWS = 40;

function Ledger({ lot, now }: { readonly lot: KnownLot; readonly now: string }) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger">{t(words.ledger)}</h2>
      <ol className={styles.ledger}>
        {lot.entries
          .toReversed()
          .slice(0, LEDGER_ROWS)
          .map(({ entry }) => (
            <li key={entry.id}>
              <span>{entry.seq}</span>
              <b>{t(kindWords[entry.kind])}</b>
              <span>{detailOf(entry)}</span>
              <span className="small quiet">
                {t(words.by, { name: entry.author.name, when: whenText(entry.occurredAt, localDay(now), language) })}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

/** Which vials an entry is about, and who was the second person. */
function detailOf(entry: KnownLot["entries"][number]["entry"]): string {
  switch (entry.kind) {
    case "used":
    case "thawed":
      return entry.body.vial;
    case "released":
      return entry.body.secondPerson.name;
    case "quarantined":
    case "discarded":
    case "excursion":
      return entry.body.vials?.join(" ") ?? "";
    case "received":
      return String(entry.body.vials.length);
    case "recalled":
      return entry.body.orderedBy ?? "";
    case "certificate":
      return entry.body.issuedOn ?? "";
  }
}
