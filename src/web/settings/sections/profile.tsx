/** The clinic itself: names, address, telephone, time zone. */
import { settingsWords } from "../../../words/screens/settings.ts";
import { useWords } from "../../app/language.ts";
import { FactList } from "../../ui/FactList.tsx";
import { TextField } from "../../ui/fields.tsx";
import type { BodyOf, EditorProps, SectionDefinition } from "../setting.ts";
import { profileTyping, type Typed } from "../typings/profile.ts";

export const profile: SectionDefinition<"profile", Typed> = { ...profileTyping, View, Editor };

function View({ body }: { readonly body: BodyOf<"profile"> }) {
  const { t } = useWords();
  const orNone = (value: string | null) => value ?? <span className="quiet">{t(settingsWords.notEntered)}</span>;
  return (
    <FactList
      facts={[
        [
          t(settingsWords.nameJa),
          <span key="ja" lang="ja">
            {body.name.ja}
          </span>,
        ],
        [
          t(settingsWords.nameEn),
          <span key="en" lang="en">
            {body.name.en}
          </span>,
        ],
        [t(settingsWords.address), orNone(body.address)],
        [t(settingsWords.phone), orNone(body.phone)],
        [t(settingsWords.timeZone), `${body.timeZone} (${body.utcOffset})`],
      ]}
    />
  );
}

function Editor({ typed, onChange, errorAt }: EditorProps<Typed>) {
  const { t } = useWords();
  const field = (name: keyof Typed) => ({
    label: t(settingsWords[name]),
    value: typed[name],
    error: errorAt(name),
    onChange: (event: { currentTarget: { value: string } }) => onChange({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextField {...field("nameJa")} lang="ja" />
      <TextField {...field("nameEn")} lang="en" />
      <TextField {...field("address")} />
      <TextField {...field("phone")} inputMode="tel" />
      <TextField {...field("timeZone")} description={t(settingsWords.timeZoneHint)} spellCheck={false} autoCapitalize="none" />
    </>
  );
}
