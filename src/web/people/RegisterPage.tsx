/**
 * Registering a patient: the form at the left, and at the right, while one types, who resembles them. A second chart of
 * one person is easier to keep from being made than to merge afterwards.
 */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment, type ReactNode } from "react";
import type { Instant } from "../../base/dates.ts";
import { registerWords } from "../../words/screens/people.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { usePresent } from "../workspace/clock.ts";
import { FieldView } from "../workspace/fields/FieldView.tsx";
import { type FormState, FormStateProvider } from "../workspace/fields/form-state.ts";
import { findingsAt } from "../workspace/form-session.ts";
import styles from "./People.module.css";
import { PostalLookup } from "./PostalLookup.tsx";
import { RegisterActions } from "./RegisterActions.tsx";
import { REGISTRATION_GROUPS } from "./registration.ts";
import { type RegistrationDraft, registrationDraftsQuery } from "./registration-drafts.ts";
import { SimilarPatients } from "./SimilarPatients.tsx";
import { useRegistration } from "./useRegistration.ts";

export function RegisterPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/register" title={t(registerWords.title)}>
      <WithDraft />
    </Guard>
  );
}

/** The newest draft of a registration is gone on with; without one the form is empty. */
function WithDraft() {
  const { t } = useWords();
  const { data, error, dataUpdatedAt } = useQuery(registrationDraftsQuery);
  const longWait = useLongWait();
  if (data === undefined)
    return (
      <div className={styles.waiting}>
        {error ? <ErrorNote error={error} /> : longWait ? <p className="quiet">{t(shellWords.loading)}</p> : null}
      </div>
    );
  const newest = data.drafts.toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0] ?? null;
  return <Registering kept={newest} now={data.now} heardAt={dataUpdatedAt} />;
}

interface Props {
  readonly kept: RegistrationDraft | null;
  readonly now: Instant;
  readonly heardAt: number;
}

function Registering({ kept, now: said, heardAt }: Props) {
  const { t } = useWords();
  const now = usePresent(said, heardAt);
  const registration = useRegistration(kept, now);
  const { values, reading, told } = registration;
  const state: FormState = {
    ...{ values, set: registration.set, replace: registration.replace, leave: registration.leave, now },
    findingsAt: (path) => findingsAt(path, told, reading),
    ...NO_CHART,
  };
  return (
    <>
      <PageHead title={t(registerWords.title)}>
        <span className={styles.hint}>{t(registerWords.lead)}</span>
        <Link to="/patients" className={styles.back}>
          {t(shellWords.cancel)}
        </Link>
      </PageHead>
      <div className={styles.page}>
        <form
          noValidate
          className={styles.form}
          aria-label={t(registerWords.title)}
          onSubmit={(event) => {
            event.preventDefault();
            registration.attempt();
          }}
        >
          <FormStateProvider value={state}>
            <Group title={t(registerWords.person)} fields={REGISTRATION_GROUPS.person} />
            <Group title={t(registerWords.contact)} fields={REGISTRATION_GROUPS.contact}>
              <PostalLookup
                code={String(values["personal.postalCode"] ?? "")}
                onAddress={(address) => registration.set("personal.address", address)}
              />
            </Group>
          </FormStateProvider>
          <RegisterActions registration={registration} />
        </form>
        <SimilarPatients candidates={registration.candidates} notTheSame={registration.notTheSame} onDecide={registration.decide} />
      </div>
    </>
  );
}

interface GroupProps {
  readonly title: string;
  readonly fields: (typeof REGISTRATION_GROUPS)["person"];
  /** Stands beside the first field. */
  readonly children?: ReactNode;
}

function Group({ title, fields, children }: GroupProps) {
  return (
    <section className={styles.group}>
      <h2>{title}</h2>
      <div className={styles.fields}>
        {fields.map((field, index) => (
          <Fragment key={field.path}>
            <div className={isWide(field) ? styles.wide : styles.half}>
              <FieldView field={field} parent="" />
            </div>
            {index === 0 ? children : null}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

/** Names have two parts, an address is long, and a choice shows all its answers. */
function isWide({ kind, path }: (typeof REGISTRATION_GROUPS)["person"][number]): boolean {
  return kind === "group" || kind === "choice" || path === "personal.address";
}

const NO_CHART = { entries: [], previous: null, flagged: new Set<string>() } as const;
