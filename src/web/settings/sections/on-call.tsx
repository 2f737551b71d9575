/** Who owns alerts, within how many minutes they are to be taken, and whom to call out of hours. */
import { useQuery } from "@tanstack/react-query";
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { SelectField, TextField } from "../../ui/fields.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { physiciansQuery } from "../../workspace/queries.ts";
import { Rows } from "../Rows.tsx";
import styles from "../Settings.module.css";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { onCallTyping, type Typed } from "../typings/on-call.ts";

export const onCall: SectionDefinition<"on-call", Typed> = { ...onCallTyping, View, Editor };

function usePhysicians() {
  return useQuery(physiciansQuery).data?.physicians ?? [];
}

function View({ body }: { readonly body: BodyOf<"on-call"> }) {
  const { t } = useWords();
  const found = usePhysicians().find(({ id }) => id === body.alertOwner)?.name;
  const owner = found ?? t(body.alertOwner === null ? settingsWords.ownerDirector : settingsWords.ownerHidden);
  return (
    <>
      <FactList
        facts={[
          [t(settingsWords.alertOwner), owner],
          [t(settingsWords.responseMinutes), body.responseMinutes],
          ...body.contacts.map(
            ({ name, phone }) =>
              [
                name,
                <span key={phone} className="nowrap">
                  {phone}
                </span>,
              ] as const,
          ),
        ]}
      />
      {body.contacts.length > 0 ? null : (
        <p className={styles.missing}>
          <Icon name="look" size={14} />
          {t(settingsWords.missingOnCall)}
        </p>
      )}
    </>
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<Typed>) {
  const { t } = useWords();
  const physicians = usePhysicians();
  return (
    <>
      <SelectField
        label={t(settingsWords.alertOwner)}
        value={typed.alertOwner}
        data={[{ value: "", label: t(settingsWords.ownerDirector) }, ...physicians.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(event) => onChange({ ...typed, alertOwner: event.currentTarget.value })}
      />
      <TextField
        label={t(settingsWords.responseMinutes)}
        description={t(settingsWords.responseMinutesHint)}
        value={typed.responseMinutes}
        error={errorAt("responseMinutes")}
        inputMode="numeric"
        onChange={(event) => onChange({ ...typed, responseMinutes: event.currentTarget.value })}
      />
      <Rows
        title={t(settingsWords.contacts)}
        rows={typed.contacts}
        empty={{ name: "", phone: "", staff: null }}
        onChange={(contacts) => onChange({ ...typed, contacts })}
      >
        {(row, index, change) => (
          <>
            <TextField
              size="sm"
              label={t(settingsWords.contactName)}
              value={row.name}
              error={errorAt(`${index}.name`)}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextField
              size="sm"
              label={t(settingsWords.phone)}
              value={row.phone}
              error={errorAt(`${index}.phone`)}
              inputMode="tel"
              onChange={(event) => change({ phone: event.currentTarget.value })}
            />
          </>
        )}
      </Rows>
    </>
  );
}
