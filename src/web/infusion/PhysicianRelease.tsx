/**
 * What a physician may answer: a reaction to the last infusion, and that hs-CRP was not measured. Whoever is one says why, and signs here;
 * the stop goes away on every open screen. To others it is said that it waits for a physician.
 */
import { useState } from "react";
import type { Finding } from "../../care/finding.ts";
import { newestOf } from "../../record/chart.ts";
import { releaseWords as words } from "../../words/screens/infusion.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { Signing } from "../patient/Signing.tsx";
import { useWriting } from "../patient/useWriting.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextArea } from "../ui/TextArea.tsx";
import styles from "./Infusion.module.css";

interface Wanted {
  readonly entry: string;
  readonly findings: readonly string[];
}

/** The first entry that a release would answer; null when no stop is a physician's to answer. */
function wantedOf(stops: readonly Finding[], plan: string | null): Wanted | null {
  for (const { code, values } of stops) {
    // A reaction is answered for the next infusion and for the next session at once.
    if (code === "infusion.reaction-unreleased" && typeof values.entry === "string")
      return { entry: values.entry, findings: ["infusion.reaction-unreleased", "session.reaction-unreleased"] };
    if (code === "exosome.crp-missing" && plan !== null) return { entry: plan, findings: ["exosome.crp-missing"] };
  }
  return null;
}

export function PhysicianRelease({ open, stops }: { readonly open: OpenChair; readonly stops: readonly Finding[] }) {
  const { t } = useWords();
  const { chart, shown } = open;
  const mayRelease = useMe().writes.includes("release");
  const [remark, setRemark] = useState("");
  const [signed, setSigned] = useState<string | null>(null);
  const writing = useWriting(chart, ({ entries }) => setSigned(entries.at(-1)?.id ?? null));
  const wanted = wantedOf(stops, newestOf(shown.folded, "plan")?.id ?? null);
  if (wanted === null) return null;
  if (!mayRelease) return <p className={styles.quiet}>{t(words.waits)}</p>;
  const release = (): void => {
    const body = { releases: wanted.entry, findings: [...wanted.findings] };
    writing.mutate([{ kind: "release", version: 1, occurredAt: chart.now, body, personal: { remark: remark.trim() } }]);
  };
  return (
    <section className={`${chairside.panel} ${styles.secondPanel}`}>
      <h2 className={chairside.title}>{t(words.title)}</h2>
      <TextArea label={t(words.reason)} value={remark} onChange={setRemark} />
      <ErrorNote error={writing.error} />
      <Button size="tap" disabled={remark.trim() === ""} busy={writing.isPending && t(words.saving)} onClick={release}>
        {t(words.release)}
      </Button>
      <Signing chart={chart} shown={shown} entry={signed} onClose={() => setSigned(null)} />
    </section>
  );
}
