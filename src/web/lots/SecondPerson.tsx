/** Somebody else who checks, and a code of their own. In the demonstration their code stands beside the field, since nobody holds it. */
import { useQuery } from "@tanstack/react-query";
import type { SecondPerson as Second } from "../../server/lot-contract.ts";
import { roleWords } from "../../words/roles.ts";
import { signingWords } from "../../words/screens/corrections.ts";
import { infusionWords as words } from "../../words/screens/infusion.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { CodeField, SelectField } from "../ui/fields.tsx";
import { secondPeopleQuery } from "./queries.ts";
import styles from "./SecondPerson.module.css";

interface Props {
  readonly value: Second;
  readonly onChange: (value: Second) => void;
}

/** Nobody yet. */
export const NOBODY: Second = { id: "", code: "" };

/** What is sent; null while it is not whole. */
export function wholeSecond({ id, code }: Second): Second | null {
  const fresh = code.normalize("NFKC").trim();
  return id === "" || fresh.length < 6 ? null : { id, code: fresh };
}

export function SecondPersonFields({ value, onChange }: Props) {
  const { t } = useWords();
  const { data } = useQuery(secondPeopleQuery);
  const people = data?.people ?? [];
  return (
    <div className={styles.fields}>
      <SelectField
        label={t(words.secondWho)}
        value={value.id}
        onChange={({ target }) => onChange({ ...value, id: target.value })}
        data={[
          { value: "", label: t(words.choose) },
          ...people.map(({ id, name, role }) => ({ value: id, label: `${name} ${t(roleWords[role])}` })),
        ]}
      />
      <CodeField label={t(words.secondCode)} value={value.code} onChange={({ target }) => onChange({ ...value, code: target.value })} />
      <DemonstrationSecondCode id={value.id} />
    </div>
  );
}

const REFETCH_MILLISECONDS = 5_000;

function DemonstrationSecondCode({ id }: { readonly id: string }) {
  const { t } = useWords();
  const isDemonstration = useMe().mode === "demonstration";
  const { data } = useQuery({
    queryKey: ["demonstration-second-code", id],
    queryFn: () => api("POST /api/demonstration/second-code", { body: { id } }),
    refetchInterval: REFETCH_MILLISECONDS,
    staleTime: 0,
    enabled: isDemonstration && id !== "",
  });
  if (!isDemonstration || data === undefined) return null;
  return <p className={styles.demonstration}>{t(signingWords.demonstrationCode, { code: data.code })}</p>;
}
