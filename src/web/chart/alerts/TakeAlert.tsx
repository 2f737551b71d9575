/** "I take it": one tap says who is dealing with an alert from now on. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { alertWords } from "../../../words/screens/corrections.ts";
import { api } from "../../app/api.ts";
import { useWords } from "../../app/language.ts";
import { useMay } from "../../app/me.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";

export function TakeAlert({ patient, alert }: { readonly patient: string; readonly alert: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const may = useMay("POST /api/patients/:patient/alerts/response");
  const take = useMutation({
    mutationFn: () =>
      api("POST /api/patients/:patient/alerts/response", {
        params: { patient },
        body: { alert, response: "taken", actions: [], remark: null },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["chart", patient] }),
  });
  if (!may) return null;
  return (
    <>
      <Button busy={take.isPending && t(alertWords.taking)} onClick={() => take.mutate()}>
        {t(alertWords.take)}
      </Button>
      <ErrorNote error={take.error} />
    </>
  );
}
