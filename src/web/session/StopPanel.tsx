/**
 * Why the session is not to be started: each reason with its source, and what answers it. A change that a physician may
 * release waits for them; whoever is one releases and signs here, and every open screen of this patient goes on.
 */
import { useState } from "react";
import type { SessionFinding } from "../../care/tms/session-findings.ts";
import { standingOf } from "../../record/chart.ts";
import { chairsideWords, chairSessionWords as words } from "../../words/screens/chairside.ts";
import { useWords } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { ChartDialog } from "../chart/ChartDialog.tsx";
import { Signing } from "../patient/Signing.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { Icon } from "../ui/Icon.tsx";
import StopList from "../ui/StopList.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import styles from "./Session.module.css";
import type { OpenSession } from "./useSession.ts";

interface Props {
  readonly session: OpenSession;
  readonly stops: readonly SessionFinding[];
  readonly chair: OpenChair;
}

export function StopPanel({ session, stops, chair }: Props) {
  const { t } = useWords();
  const wanted = wantedReleases(session, stops);
  const { plan } = session.facts;
  const signer = chair.shown.list.find(({ entry }) => entry.id === plan?.id)?.signatures.at(-1)?.signer.name;
  const mayRelease = session.me.writes.includes("release");
  return (
    <section
      className={`${chairside.panel} ${styles.stop}`}
      data-calm={stops.every(({ code }) => ONLY_WAITING.has(code)) || undefined}
      role="alert"
      aria-labelledby="stopped"
    >
      <h2 id="stopped" className={styles.stopTitle}>
        <Icon name="x" size={20} />
        {t(chairsideWords.stop)}
      </h2>
      <StopList findings={stops} />
      {wanted.length === 0 ? null : mayRelease ? (
        <Releasing wanted={wanted} chair={chair} />
      ) : (
        <p className={styles.waiting}>{signer === undefined ? t(words.releaseWantedAny) : t(words.releaseWanted, { name: signer })}</p>
      )}
    </section>
  );
}

/** What only time answers: nothing is wrong and nobody has to act. */
const ONLY_WAITING: ReadonlySet<string> = new Set(["session.too-many-today", "session.too-soon"]);

/** An entry that a release would answer, with the findings in it. */
interface Wanted {
  readonly entry: string;
  readonly findings: readonly string[];
}

function wantedReleases({ facts, recordedGate }: OpenSession, stops: readonly SessionFinding[]): readonly Wanted[] {
  const gate = recordedGate !== null && stops.some(({ code }) => code === "gate.release-needed");
  const seizures = stops.some(({ code }) => code === "seizure.unreviewed")
    ? facts.seizures.filter(({ entry }) => !facts.releases.some((release) => release.entry === entry))
    : [];
  return [
    ...(gate ? [{ entry: recordedGate.id, findings: ["gate.release-needed"] }] : []),
    ...seizures.map(({ entry }) => ({ entry, findings: ["seizure.unreviewed"] })),
  ];
}

function Releasing({ wanted, chair }: { readonly wanted: readonly Wanted[]; readonly chair: OpenChair }) {
  const { t } = useWords();
  const { chart, shown } = chair;
  const [isOpen, setIsOpen] = useState(false);
  const [remark, setRemark] = useState("");
  const [first] = wanted;
  const waiting = standingOf(shown.folded, "release").findLast(
    ({ id, body }) =>
      wanted.some(({ entry }) => entry === body.releases) && shown.list.find((one) => one.entry.id === id)?.signatures.length === 0,
  );
  const [signed, setSigned] = useState<string | null>(null);
  const writing = useWriting(chart, ({ entries }) => {
    setIsOpen(false);
    setSigned(entries.at(-1)?.id ?? null);
  });
  const release = (): void => {
    if (first === undefined) return;
    const personal = { remark: remark.trim() === "" ? null : remark.trim() };
    const body = { releases: first.entry, findings: [...first.findings] };
    writing.mutate([{ kind: "release", version: 1, occurredAt: chart.now, body, personal }]);
  };
  return (
    <>
      <Button
        size="large"
        rank="primary"
        className={chairside.main}
        onClick={() => (waiting === undefined ? setIsOpen(true) : setSigned(waiting.id))}
      >
        {t(words.releaseNow)}
      </Button>
      <ChartDialog open={isOpen} onClose={() => setIsOpen(false)} title={t(words.release)}>
        <TextArea label={t(words.releaseRemark)} value={remark} onChange={setRemark} />
        <ErrorNote error={writing.error} />
        <DialogActions>
          <Button size="tap" rank="primary" busy={writing.isPending && t(words.saving)} onClick={release}>
            {t(words.releaseNow)}
          </Button>
        </DialogActions>
      </ChartDialog>
      <Signing chart={chart} shown={shown} entry={signed} onClose={() => setSigned(null)} />
    </>
  );
}
