/** Asks before somebody is disabled, invited again or given another role, and says what follows from it. */
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
import { SelectField } from "../ui/fields.tsx";
import type { Change, IssuedCode } from "./staff.ts";

export interface ConfirmChangeProps {
  readonly change: Change | null;
  readonly onClose: () => void;
  readonly onIssued: (code: IssuedCode) => void;
}

const STAFF_ROLES = ROLES.filter((role) => role !== "patient");

const WORDS = {
  disable: { title: staffWords.disableTitle, body: staffWords.disableBody, action: staffWords.disable, busy: staffWords.disabling },
  renew: { title: staffWords.renewTitle, body: staffWords.renewBody, action: staffWords.renew, busy: staffWords.sending },
  role: { title: staffWords.roleTitle, body: staffWords.roleBody, action: staffWords.changeRole, busy: staffWords.changingRole },
} as const;

export function ConfirmChange({ change, onClose, onIssued }: ConfirmChangeProps) {
  const { t } = useWords();
  const words = WORDS[change?.kind ?? "renew"];
  return (
    <Dialog open={change !== null} onClose={onClose} title={t(words.title, { name: change?.member.name ?? "" })}>
      {change === null ? null : <Confirming change={change} onClose={onClose} onIssued={onIssued} />}
    </Dialog>
  );
}

function Confirming({ change, onClose, onIssued }: ConfirmChangeProps & { readonly change: Change }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [role, setRole] = useState<Role>(change.member.role);
  const carryOut = useMutation({
    mutationFn: () => carriedOut(change, role),
    onSuccess: (issued) => {
      void client.invalidateQueries({ queryKey: ["staff"] });
      onClose();
      if (issued !== null) onIssued(issued);
    },
  });
  const words = WORDS[change.kind];
  const nothingChosen = change.kind === "role" && role === change.member.role;
  return (
    <>
      <p>{t(words.body)}</p>
      {change.kind === "role" ? (
        <SelectField
          label={t(staffWords.role)}
          value={role}
          data={STAFF_ROLES.map((one) => ({ value: one, label: t(roleWords[one]) }))}
          onChange={(event) => setRole(STAFF_ROLES.find((one) => one === event.currentTarget.value) ?? role)}
        />
      ) : null}
      <ErrorNote error={carryOut.error} />
      <DialogActions>
        <Button size="tap" onClick={onClose} autoFocus>
          {t(shellWords.cancel)}
        </Button>
        <Button
          rank="primary"
          size="tap"
          disabled={nothingChosen}
          busy={carryOut.isPending && t(words.busy)}
          onClick={() => carryOut.mutate()}
        >
          {t(words.action)}
        </Button>
      </DialogActions>
    </>
  );
}

async function carriedOut({ kind, member }: Change, role: Role): Promise<IssuedCode | null> {
  const body = { id: member.id };
  switch (kind) {
    case "renew":
      return { name: member.name, ...(await api("POST /api/staff/renewal", { body })) };
    case "disable":
      await api("POST /api/staff/disable", { body });
      return null;
    case "role":
      await api("POST /api/staff/role", { body: { ...body, role } });
      return null;
  }
}
