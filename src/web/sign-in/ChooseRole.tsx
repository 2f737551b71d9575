/** The demonstration clinic signs in by choosing a role: eight of equal standing, no password. */
import { useMutation } from "@tanstack/react-query";
import { ROLES, type Role } from "../../record/entry.ts";
import { roleWords } from "../../words/roles.ts";
import { signInWords } from "../../words/screens/sign-in.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useEnter } from "../app/session.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./ChooseRole.module.css";
import { FormHead } from "./Threshold.tsx";

export function ChooseRole() {
  const { t } = useWords();
  const enter = useEnter();
  const choose = useMutation({
    mutationFn: (role: Role) => api("POST /api/demonstration/role", { body: { role } }),
    onSuccess: ({ me }) => enter(me),
  });
  return (
    <>
      <FormHead title={t(signInWords.demoTitle)} lead={t(signInWords.demoLead)} />
      <ul className={styles.roles}>
        {ROLES.map((role) => (
          <li key={role}>
            <Button
              size="tap"
              className={styles.role}
              disabled={choose.isPending}
              busy={choose.isPending && choose.variables === role && t(signInWords.checking)}
              onClick={() => choose.mutate(role)}
            >
              {t(roleWords[role])}
            </Button>
          </li>
        ))}
      </ul>
      <ErrorNote error={choose.error} />
    </>
  );
}
