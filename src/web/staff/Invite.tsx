/** Inviting somebody: name, account and role; what comes back is a code, shown once. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ROLES, type Role } from "../../record/entry.ts";
import { roleWords } from "../../words/roles.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { staffWords } from "../../words/screens/staff.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { SelectField, TextField } from "../ui/fields.tsx";
import styles from "../ui/form.module.css";
import { useForm } from "../ui/form.ts";
import type { IssuedCode } from "./staff.ts";

const CHECKS = { name: "text", account: "text" } as const;
const STAFF_ROLES = ROLES.filter((role) => role !== "patient");

export interface InviteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onIssued: (code: IssuedCode) => void;
}

export function Invite({ open, onClose, onIssued }: InviteProps) {
  const { t } = useWords();
  return (
    <Dialog open={open} onClose={onClose} title={t(staffWords.inviteTitle)}>
      <InviteForm onClose={onClose} onIssued={onIssued} />
    </Dialog>
  );
}

function InviteForm({ onClose, onIssued }: Omit<InviteProps, "open">) {
  const { t } = useWords();
  const client = useQueryClient();
  const [role, setRole] = useState<Role>("nurse");
  const invite = useMutation({
    mutationFn: (fields: { name: string; account: string }) => api("POST /api/staff/invitation", { body: { ...fields, role } }),
    onSuccess: (answer, { name }) => {
      void client.invalidateQueries({ queryKey: ["staff"] });
      onClose();
      onIssued({ name, ...answer });
    },
  });
  const form = useForm(CHECKS, invite.error, invite.mutate);
  return (
    <form {...form.props} className={styles.form}>
      <p className="quiet">{t(staffWords.inviteLead)}</p>
      <TextField {...form.field("name")} label={t(staffWords.name)} description={t(staffWords.nameHint)} autoComplete="off" autoFocus />
      <TextField
        {...form.field("account")}
        label={t(staffWords.account)}
        description={t(staffWords.accountHint)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <SelectField
        label={t(staffWords.role)}
        value={role}
        data={STAFF_ROLES.map((one) => ({ value: one, label: t(roleWords[one]) }))}
        onChange={(event) => setRole(STAFF_ROLES.find((one) => one === event.currentTarget.value) ?? role)}
      />
      <ErrorNote error={form.rest} />
      <DialogActions>
        <Button size="tap" onClick={onClose}>
          {t(shellWords.cancel)}
        </Button>
        <Button type="submit" rank="primary" size="tap" busy={invite.isPending && t(staffWords.sending)}>
          {t(staffWords.send)}
        </Button>
      </DialogActions>
    </form>
  );
}
