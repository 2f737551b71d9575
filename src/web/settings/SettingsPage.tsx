/** The settings of the clinic: the sections at the left, one of them at the right. The address names the section. */
import { Link, useParams } from "@tanstack/react-router";
import type { Api, Settings } from "../../server/contract.ts";
import { SETTING_SECTIONS, type SettingSection, sectionWords, settingsWords } from "../../words/screens/settings.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { PostalCodes } from "./PostalCodes.tsx";
import { Section } from "./Section.tsx";
import styles from "./Settings.module.css";
import { chairs } from "./sections/chairs.tsx";
import { crisisLines } from "./sections/crisis-lines.tsx";
import { holidays } from "./sections/holidays.tsx";
import { hours } from "./sections/hours.tsx";
import { onCall } from "./sections/on-call.tsx";
import { practice } from "./sections/practice.tsx";
import { prices } from "./sections/prices.tsx";
import { profile } from "./sections/profile.tsx";
import { stimulators } from "./sections/stimulators.tsx";
import { useSettings } from "./useSettings.ts";
import { Wordings } from "./wording/Wordings.tsx";

export function SettingsPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/settings" title={t(settingsWords.title)}>
      <SettingsSections />
    </Guard>
  );
}

function SettingsSections() {
  const { t } = useWords();
  const params = useParams({ strict: false });
  const section = SETTING_SECTIONS.find((one) => one === params.section) ?? "profile";
  const { data, error } = useSettings();
  const longWait = useLongWait();
  const { name, lead } = sectionWords[section];
  return (
    <>
      <PageHead title={t(settingsWords.title)} />
      <div className={styles.page}>
        <nav className={styles.sections} aria-label={t(settingsWords.sections)}>
          {SETTING_SECTIONS.map((one) => (
            <Link
              key={one}
              to="/settings/$section"
              params={{ section: one }}
              className={styles.place}
              aria-current={one === section ? "page" : undefined}
            >
              {t(sectionWords[one].name)}
              {data !== undefined && isMissing(one, data.settings) ? (
                <span className={styles.hollow} title={t(settingsWords.none)} />
              ) : null}
            </Link>
          ))}
        </nav>
        <section className={styles.section} aria-labelledby="setting-name">
          <h2 id="setting-name">{t(name)}</h2>
          <p className={styles.lead}>{t(lead)}</p>
          <ErrorNote error={error} />
          {data === undefined ? (
            error === null && longWait ? (
              <p className="quiet">{t(shellWords.loading)}</p>
            ) : null
          ) : (
            // Another section begins anew: what was typed in one does not appear in another.
            <Shown key={section} section={section} data={data} />
          )}
        </section>
      </div>
    </>
  );
}

function Shown({ section, data }: { readonly section: SettingSection; readonly data: Api["GET /api/settings"]["answer"] }) {
  const { settings, history } = data;
  switch (section) {
    case "profile":
      return <Section definition={profile} body={settings.profile} history={history} />;
    case "hours":
      return <Section definition={hours} body={settings.hours} history={history} />;
    case "holidays":
      return <Section definition={holidays} body={settings.holidays} history={history} />;
    case "on-call":
      return <Section definition={onCall} body={settings["on-call"]} history={history} />;
    case "crisis-lines":
      return <Section definition={crisisLines} body={settings["crisis-lines"]} history={history} />;
    case "prices":
      return <Section definition={prices} body={settings.prices} history={history} />;
    case "practice":
      return <Section definition={practice} body={settings.practice} history={history} />;
    case "chairs":
      return <Section definition={chairs} body={settings.chairs} history={history} />;
    case "stimulators":
      return <Section definition={stimulators} body={settings.stimulators} history={history} />;
    case "wording":
      return <Wordings history={history} />;
    case "postal-codes":
      return <PostalCodes body={settings["postal-codes"]} history={history} />;
  }
}

function isMissing(section: SettingSection, settings: Settings): boolean {
  // A clinic works without official wordings, so that none is missing.
  return section !== "wording" && settings[section] === null;
}
