/** Who may sign in and in which role; the director invites, invites again and disables. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { shellWords } from "../../words/screens/shell.ts";
import { staffWords } from "../../words/screens/staff.ts";
import { api } from "../app/api.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { useMay } from "../app/me.ts";
import { useLongWait } from "../app/Waiting.tsx";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { ConfirmChange } from "./ConfirmChange.tsx";
import { Invite } from "./Invite.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import styles from "./StaffPage.module.css";
import { StaffTable } from "./StaffTable.tsx";
import type { Change, IssuedCode } from "./staff.ts";

export function StaffPage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/staff" title={t(staffWords.title)}>
      <Staff />
    </Guard>
  );
}

function Staff() {
  const { t } = useWords();
  const { data, error } = useQuery({ queryKey: ["staff"], queryFn: ({ signal }) => api("GET /api/staff", { signal }) });
  const mayInvite = useMay("POST /api/staff/invitation");
  const longWait = useLongWait();
  const [inviting, setInviting] = useState(false);
  const [change, setChange] = useState<Change | null>(null);
  const [issued, setIssued] = useState<IssuedCode | null>(null);
  return (
    <>
      <PageHead title={t(staffWords.title)}>
        {mayInvite ? (
          <span className={styles.end}>
            <Button rank="primary" onClick={() => setInviting(true)}>
              {t(staffWords.invite)}
            </Button>
          </span>
        ) : null}
      </PageHead>
      <section className={styles.list} aria-label={t(staffWords.title)}>
        <ErrorNote error={error} />
        {data === undefined && error === null && longWait ? <p className="quiet">{t(shellWords.loading)}</p> : null}
        {data === undefined ? null : <StaffTable staff={data.staff} onChange={setChange} />}
      </section>
      <Invite open={inviting} onClose={() => setInviting(false)} onIssued={setIssued} />
      <ConfirmChange change={change} onClose={() => setChange(null)} onIssued={setIssued} />
      <ShownOnce issued={issued} onClose={() => setIssued(null)} />
    </>
  );
}
