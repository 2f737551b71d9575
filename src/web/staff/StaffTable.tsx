/** The list itself. Oneself cannot be disabled; somebody disabled can be invited again. */
import { roleWords } from "../../words/roles.ts";
import { staffWords } from "../../words/screens/staff.ts";
import { useWords } from "../app/language.ts";
import { useMay, useMe } from "../app/me.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import styles from "./StaffTable.module.css";
import type { Change, Member } from "./staff.ts";

const TONES = { active: "ok", invited: "ask", disabled: "none" } as const;

export function StaffTable({ staff, onChange }: { readonly staff: readonly Member[]; readonly onChange: (change: Change) => void }) {
  const { t } = useWords();
  const me = useMe();
  const mayDisable = useMay("POST /api/staff/disable");
  const mayRenew = useMay("POST /api/staff/renewal");
  const mayChangeRole = useMay("POST /api/staff/role");
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(staffWords.name)}</th>
          <th scope="col">{t(staffWords.account)}</th>
          <th scope="col">{t(staffWords.role)}</th>
          <th scope="col">{t(staffWords.status)}</th>
          {mayDisable || mayRenew ? <th scope="col">{t(staffWords.actions)}</th> : null}
        </tr>
      </thead>
      <tbody>
        {staff.map((member) => (
          <tr key={member.id}>
            <th scope="row" className={styles.name}>
              {member.name} {member.id === me.id ? <span className={styles.you}>{t(staffWords.you)}</span> : null}
            </th>
            <td>{member.account}</td>
            <td>{t(roleWords[member.role])}</td>
            <td>
              <Chip tone={TONES[member.status]}>{t(staffWords[member.status])}</Chip>
            </td>
            {mayDisable || mayRenew ? (
              <td>
                {member.id === me.id ? null : (
                  <span className={styles.actions}>
                    {mayRenew ? (
                      <Button aria-label={t(staffWords.renewOf, { name: member.name })} onClick={() => onChange({ kind: "renew", member })}>
                        {t(staffWords.renew)}
                      </Button>
                    ) : null}
                    {mayChangeRole && member.status !== "disabled" ? (
                      <Button
                        rank="quiet"
                        aria-label={t(staffWords.changeRoleOf, { name: member.name })}
                        onClick={() => onChange({ kind: "role", member })}
                      >
                        {t(staffWords.changeRole)}
                      </Button>
                    ) : null}
                    {mayDisable && member.status !== "disabled" ? (
                      <Button
                        rank="quiet"
                        aria-label={t(staffWords.disableOf, { name: member.name })}
                        onClick={() => onChange({ kind: "disable", member })}
                      >
                        {t(staffWords.disable)}
                      </Button>
                    ) : null}
                  </span>
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
