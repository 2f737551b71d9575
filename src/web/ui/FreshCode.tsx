/**
 * The code that an act of weight asks for once more, although its author is signed in. In the demonstration nobody holds an
 * authenticator, and the present code is shown beside the field, marked as what it is.
 */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { fieldWords } from "../../words/screens/fields.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { useMe } from "../app/me.ts";
import { CodeField } from "./fields.tsx";

interface Props {
  readonly code: string;
  readonly onChange: (code: string) => void;
  readonly error?: ReactNode;
}

export function FreshCode({ code, onChange, error }: Props) {
  const { t } = useWords();
  const shown = useDemonstrationCode();
  return (
    <CodeField
      label={t(fieldWords.freshCode)}
      description={shown === null ? t(fieldWords.freshCodeHint) : t(fieldWords.demonstrationCode, { code: shown })}
      value={code}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.normalize("NFKC").replace(/\s/g, ""))}
    />
  );
}

const REFRESH_MILLISECONDS = 5_000;

/** The demonstration's present code; null in a clinic of one's own. */
function useDemonstrationCode(): string | null {
  const { mode } = useMe();
  const { data } = useQuery({
    queryKey: ["demonstration-code"],
    queryFn: ({ signal }) => api("GET /api/demonstration/code", { signal }),
    enabled: mode === "demonstration",
    refetchInterval: REFRESH_MILLISECONDS,
    staleTime: 0,
  });
  return data?.code ?? null;
}
