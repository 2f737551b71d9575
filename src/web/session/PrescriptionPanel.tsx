/** What is prescribed, to be read from beside the chair, and the tap that it was given so. */
import { localDay } from "../../base/dates.ts";
import { TITRATION, titratedPercent } from "../../care/tms/delivery.ts";
import { fullCycleSeconds, type Pattern, pulsesOfPattern } from "../../care/tms/pattern.ts";
import type { ProtocolPart } from "../../care/tms/protocol.ts";
import { trainLimit } from "../../care/tms/train-limits.ts";
import { textAt } from "../../charting/values.ts";
import { dayText } from "../../words/dates.ts";
import { chairSessionWords as words } from "../../words/screens/chairside.ts";
import { termText } from "../../words/terms.ts";
import { numberText } from "../../words/text.ts";
import { useWords, type Words } from "../app/language.ts";
import chairside from "../chairside/Chairside.module.css";
import type { OpenChair } from "../chairside/ChairsideScreen.tsx";
import { FindingsButton } from "../chairside/FindingsButton.tsx";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { DELIVERED } from "../workspace/session/steps.ts";
import { clockAfter, type Prescription } from "./prescription.ts";
import styles from "./Session.module.css";
import type { OpenSession } from "./useSession.ts";

interface Props {
  readonly session: OpenSession;
  readonly chair: OpenChair;
}

export function PrescriptionPanel({ session, chair }: Props) {
  const { t } = useWords();
  const { prescription } = session;
  if (prescription === null)
    return (
      <section className={`${chairside.panel} ${styles.prescription}`}>
        <p>{t(words.noPlan)}</p>
        <DeliveryButtons session={session} />
      </section>
    );
  return (
    <section className={`${chairside.panel} ${styles.prescription}`} aria-labelledby="prescription">
      <Head prescription={prescription} session={session} chair={chair} />
      <Numerals prescription={prescription} session={session} />
      <Below prescription={prescription} session={session} />
      <DeliveryButtons session={session} />
    </section>
  );
}

function Head({ prescription, session, chair }: Props & { readonly prescription: Prescription }) {
  const { t, language } = useWords();
  const { plan } = session.facts;
  const sites = (prescription.library?.parts ?? []).map(({ site }) => t(termText("site", site))).join(" → ");
  const listed = chair.shown.list.find(({ entry }) => entry.id === plan?.id);
  const signature = listed?.signatures.at(-1);
  return (
    <div className={styles.headLine}>
      <h2 id="prescription" className={chairside.title}>
        {t(words.prescribed, { site: sites, protocol: prescription.protocol.toUpperCase(), version: prescription.protocolVersion })}
      </h2>
      <span className={styles.tag}>
        {signature === undefined
          ? t(words.unsigned)
          : t(words.signedBy, { name: signature.signer.name, day: dayText(localDay(signature.signedAt), language, "short") })}
      </span>
    </div>
  );
}

/** One part in large numerals; of several, each in a line beneath the intensity. */
function Numerals({ prescription, session }: { readonly prescription: Prescription; readonly session: OpenSession }) {
  const words_ = useWords();
  const { t } = words_;
  const { library, output, minutes, pulses, intensityPercentOfThreshold: percent } = prescription;
  const parts: readonly ProtocolPart[] = library?.parts ?? [];
  const [only] = parts;
  return (
    <dl className={styles.numerals}>
      <Numeral
        name={t(words.intensity, { percent })}
        value={output === null ? null : String(output)}
        unit="% MSO"
        none={t(words.noThreshold)}
      />
      {parts.length === 1 && only !== undefined ? (
        <>
          <Numeral
            name={t(words.frequency)}
            value={frequencyOf(only.pattern)}
            unit={t(only.pattern.kind === "theta-burst" ? words.bursts : words.hertz)}
          />
          <OnOff pattern={only.pattern} />
          <Numeral name={t(words.pulses)} value={pulses === null ? null : numberText(pulses)} unit="" />
          <Numeral
            name={t(words.trains)}
            value={only.pattern.kind === "unstated" ? null : String(only.pattern.trains)}
            unit=""
            none={t(words.notStated)}
          />
        </>
      ) : (
        <>
          <Numeral name={t(words.pulses)} value={pulses === null ? null : numberText(pulses)} unit="" />
          <div className={styles.parts}>
            {parts.map((part) => (
              <p key={part.site}>{partText(part, words_)}</p>
            ))}
          </div>
        </>
      )}
      <Minutes minutes={minutes} session={session} />
    </dl>
  );
}

function Minutes({ minutes, session }: { readonly minutes: number | null; readonly session: OpenSession }) {
  const { t } = useWords();
  const started = textAt(session.values, "occurredAt").slice(11, 16);
  const from = started === "" ? session.now : `${session.now.slice(0, 11)}${started}:00${session.now.slice(-6)}`;
  const whole = minutes === null ? null : Math.floor(minutes + 1e-9);
  const seconds = minutes === null || whole === null ? 0 : Math.round((minutes - whole) * 60);
  return (
    <div>
      <dt>{minutes === null ? t(words.minutes, { time: "–" }) : t(words.minutes, { time: clockAfter(from, minutes) })}</dt>
      <dd className={chairside.big}>
        {whole === null ? (
          <span className={chairside.unit}>{t(words.notStated)}</span>
        ) : (
          <>
            {whole} <span className={chairside.unit}>{t(words.minute)}</span>
            {seconds === 0 ? null : (
              <>
                {" "}
                {seconds} <span className={chairside.unit}>{t(words.seconds)}</span>
              </>
            )}
          </>
        )}
      </dd>
    </div>
  );
}

interface NumeralProps {
  readonly name: string;
  readonly value: string | null;
  readonly unit: string;
  readonly none?: string;
}

function Numeral({ name, value, unit, none = "–" }: NumeralProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={chairside.big}>
        {value ?? <span className={chairside.unit}>{none}</span>} {value === null ? null : <span className={chairside.unit}>{unit}</span>}
      </dd>
    </div>
  );
}

function OnOff({ pattern }: { readonly pattern: Pattern }) {
  const { t } = useWords();
  const isContinuous = pattern.kind !== "unstated" && pattern.trains === 1;
  return (
    <div>
      <dt>{t(words.onOff)}</dt>
      <dd className={chairside.big}>
        {pattern.kind === "unstated" ? (
          <span className={chairside.unit}>{t(words.notStated)}</span>
        ) : isContinuous ? (
          <>
            {numberText(pattern.trainSeconds)}{" "}
            <span className={chairside.unit}>
              {t(words.seconds)} {t(words.continuous)}
            </span>
          </>
        ) : (
          <>
            {pattern.trainSeconds}
            <span className={styles.slash}> / </span>
            {pattern.interTrainSeconds} <span className={chairside.unit}>{t(words.seconds)}</span>
          </>
        )}
      </dd>
    </div>
  );
}

function frequencyOf(pattern: Pattern): string {
  return pattern.kind === "theta-burst" ? `${pattern.burstPulses}×${pattern.burstHertz}` : String(pattern.hertz);
}

function partText({ site, pattern }: ProtocolPart, { t }: Words): string {
  const seconds = fullCycleSeconds(pattern);
  const pause =
    pattern.kind === "unstated" || pattern.trains === 1
      ? ""
      : `${pattern.trains} × ${pattern.trainSeconds}/${pattern.interTrainSeconds} ${t(words.seconds)} · `;
  const time = seconds === null ? t(words.notStated) : `${numberText(Math.round((seconds / 60) * 100) / 100)} ${t(words.minute)}`;
  return `${t(termText("site", site))} · ${frequencyOf(pattern)} ${t(words.hertz)} · ${pause}${numberText(pulsesOfPattern(pattern))} · ${time}`;
}

/** One line of what makes the prescription sound: its limit, the threshold it stands on, the last time. */
function Below({ prescription, session }: { readonly prescription: Prescription; readonly session: OpenSession }) {
  const { t, language } = useWords();
  const { threshold, library, intensityPercentOfThreshold: percent } = prescription;
  const pattern = library?.parts[0]?.pattern;
  const limit = pattern?.kind === "trains" ? trainLimit(pattern.hertz, percent) : null;
  const last = session.facts.sessions.at(-1)?.body;
  const lastOutput = last?.delivered.at(-1)?.intensityPercentOfOutput ?? null;
  const facts = [
    limit !== null && pattern?.kind === "trains" && pattern.trainSeconds <= limit.seconds
      ? t(words.withinLimit, { seconds: pattern.trainSeconds.toFixed(1), limit: String(limit.seconds) })
      : null,
    threshold === null ? null : t(words.thresholdOf, { percent: threshold.percentOfOutput, day: dayText(threshold.on, language, "short") }),
    last === undefined || lastOutput === null || last.pain === null ? null : t(words.lastTime, { percent: lastOutput, pain: last.pain }),
  ].filter((fact) => fact !== null);
  return (
    <div className={styles.below}>
      {facts.length === 0 ? null : (
        <p>
          <Icon name="check" size={16} />
          <span>{facts.join(" · ")}</span>
        </p>
      )}
      <FindingsButton findings={session.findings} />
    </div>
  );
}

/** As prescribed, or a change; in the first sessions titration is one tap too. */
function DeliveryButtons({ session }: { readonly session: OpenSession }) {
  const { t } = useWords();
  const { values, isGated, prescription, deliver, stops } = session;
  const chosen = textAt(values, DELIVERED);
  const isStopped = stops.some(({ code }) => code !== "gate.missing");
  const number = Number(textAt(values, "body.number")) || 1;
  const percent = prescription?.intensityPercentOfThreshold ?? 0;
  const titrated = number <= TITRATION.sessions ? titratedPercent(number, percent) : percent;
  return (
    <div className={styles.buttons}>
      <Button
        size="large"
        rank={isGated && chosen === "" && !isStopped ? "primary" : "plain"}
        className={chairside.main}
        aria-pressed={chosen === "as-prescribed"}
        disabled={!isGated || isStopped || prescription === null}
        onClick={() => deliver("as-prescribed")}
      >
        {chosen === "as-prescribed" ? <Icon name="check" size={20} /> : null}
        {t(isGated ? words.asPrescribed : words.takeGateFirst)}
      </Button>
      <Button size="large" className={styles.change} disabled={!isGated} onClick={() => deliver("changed")}>
        {t(words.recordChange)}
        {titrated < percent ? <small>{t(words.titration, { percent: titrated })}</small> : null}
      </Button>
    </div>
  );
}
