/** For whom something is entered: asked of those who may write a kind only for a physician, offered to those who may do both. */
import { useQuery } from "@tanstack/react-query";
import type { ChartKind } from "../../record/kinds.ts";
import { workspaceWords } from "../../words/screens/workspace.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Confirming.module.css";
import { needsPhysician } from "./entry-request.ts";
import fieldStyles from "./fields/fields.module.css";
import { idOf } from "./fields/form-state.ts";
import { physiciansQuery } from "./queries.ts";
import type { OpenWork } from "./useWork.ts";

interface Props {
  readonly kind: ChartKind;
  readonly open: OpenWork;
  readonly attempted: boolean;
}

export function ProxyPart({ kind, open, attempted }: Props) {
  const { t } = useWords();
  const me = useMe();
  const asked = me.proxies.includes(kind);
  const needed = needsPhysician(me, kind);
  const { data } = useQuery({ ...physiciansQuery, enabled: asked });
  if (!asked) return null;
  const missing = attempted && needed && open.content.onBehalfOf === null;
  return (
    <div className={fieldStyles.field}>
      <label htmlFor={idOf("onBehalfOf")} className={fieldStyles.label}>
        {t(workspaceWords.onBehalfOf)}
        {needed ? null : <span className={fieldStyles.optional}>{t(workspaceWords.optional)}</span>}
      </label>
      <select
        id={idOf("onBehalfOf")}
        className={fieldStyles.input}
        aria-required={needed || undefined}
        aria-invalid={missing || undefined}
        value={open.content.onBehalfOf ?? ""}
        onChange={(event) => open.change({ onBehalfOf: event.target.value === "" ? null : event.target.value })}
      >
        <option value="">{t(workspaceWords.noneChosen)}</option>
        {(data?.physicians ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {missing ? (
        <p className={fieldStyles.note} role="alert">
          <Icon name="look" size={14} />
          {t(workspaceWords.onBehalfNeeded)}
        </p>
      ) : null}
      {open.content.onBehalfOf === null ? null : <p className={styles.note}>{t(workspaceWords.proxyNote)}</p>}
    </div>
  );
}
