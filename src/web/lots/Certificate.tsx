/** The certificate as lights: each group a row, with what was found in it and where the rule comes from. */
import type { Certificate as Body } from "../../care/exosome/certificate.ts";
import type { CertificateCode } from "../../care/exosome/codes.ts";
import { CERTIFICATE_GROUPS, type CertificateGroup, GROUP_OF, type Light } from "../../care/exosome/lights.ts";
import type { Finding } from "../../care/finding.ts";
import type { Language } from "../../record/entry.ts";
import { certificateGroupWords, lightWords } from "../../words/care/certificate.ts";
import { findingSentence } from "../../words/care/findings.ts";
import { dayText } from "../../words/dates.ts";
import { certificateChoiceWords } from "../../words/screens/certificate.ts";
import { lotWords as words } from "../../words/screens/lots.ts";
import { numberText } from "../../words/text.ts";
import { useWords } from "../app/language.ts";
import StopList from "../ui/StopList.tsx";
import styles from "./Lots.module.css";
import { LightMark } from "./marks.tsx";

interface Props {
  readonly certificate: Body | null;
  readonly findings: readonly Finding<CertificateCode>[];
  readonly lights: Readonly<Record<CertificateGroup, Light>>;
  /** The group whose sources are shown. */
  readonly focus: string | null;
  readonly onFocus: (group: string | null) => void;
}

export function Certificate({ certificate, findings, lights, focus, onFocus }: Props) {
  const { t, language } = useWords();
  return (
    <section aria-labelledby="certificate">
      <h2 id="certificate">
        {t(words.certificate)} <span className="small quiet">{certificate?.issuedOn ? dayText(certificate.issuedOn, language) : null}</span>
      </h2>
      <p className="small quiet">{t(words.certificateLead)}</p>
      <ul className={styles.lights}>
        {CERTIFICATE_GROUPS.map((group) => {
          const own = findings.filter(({ code }) => GROUP_OF[code] === group);
          return (
            <li key={group}>
              <button
                type="button"
                aria-expanded={focus === group}
                disabled={own.length === 0}
                onClick={() => onFocus(focus === group ? null : group)}
              >
                <b>{t(certificateGroupWords[group])}</b>
                <span>
                  {own.length === 0
                    ? certificate === null
                      ? t(words.notStated)
                      : statedOf(certificate, group, language)
                    : own.map((one) => findingSentence(one, language)).join(" ")}
                </span>
                <LightMark light={lights[group]}>{t(lightWords[lights[group]])}</LightMark>
              </button>
              {focus === group ? <StopList findings={own} /> : null}
            </li>
          );
        })}
      </ul>
      {certificate === null ? <StopList findings={findings} /> : null}
    </section>
  );
}

/** What a group that passes says, in the certificate's own figures. */
function statedOf(
  { identity, amount, size, markers, potency, safety, storage, retainedSample }: Body,
  group: CertificateGroup,
  language: Language,
): string {
  const named = (code: string): string => certificateChoiceWords[code]?.[language] ?? code;
  const list = (codes: readonly string[]): string => codes.map((code) => code.toUpperCase()).join(" ");
  switch (group) {
    case "identity":
      return [identity.cellSource, named(identity.isolation), identity.donor].filter((one) => one !== null).join(" · ");
    case "amount":
      return `${amount.particlesPerMillilitre?.toExponential(1)} /mL · ${amount.proteinMicrogramsPerMillilitre ?? ""} µg/mL`;
    case "purity":
      return "> 3.0e+10 /µg";
    case "size":
      return `${size.modeNanometres ?? size.meanNanometres ?? ""} nm`;
    case "markers":
      return list(markers.positive);
    case "potency":
      return potency?.result ?? "";
    case "sterility":
      return safety.sterility === null
        ? ""
        : `${named(safety.sterility.by)} ${safety.sterility.on === null ? "" : dayText(safety.sterility.on, language)}`;
    case "endotoxin":
      return safety.endotoxin === null
        ? ""
        : `${safety.endotoxin.comparator ?? ""}${numberText(safety.endotoxin.unitsPerMillilitre)} EU/mL`;
    case "mycoplasma":
      return named(safety.mycoplasma?.by ?? "");
    case "viruses":
      return list(Object.keys(safety.donorTests));
    case "residuals":
      return Object.keys(safety.residuals).join(" ");
    case "storage":
      return `≤ ${numberText(storage.celsiusMax ?? 0)} ℃`;
    case "documents":
      return retainedSample ?? "";
  }
}
