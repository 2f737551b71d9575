/** From the postal code that was typed to an address of the clinic's own table; a person takes it or leaves it. */
import { useMutation } from "@tanstack/react-query";
import { registerWords } from "../../words/screens/people.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import styles from "./People.module.css";

interface Props {
  /** As it was typed. */
  readonly code: string;
  readonly onAddress: (address: string) => void;
}

export function PostalLookup({ code, onAddress }: Props) {
  const { t } = useWords();
  const plain = code.normalize("NFKC").replace(/\D/g, "");
  const lookUp = useMutation({
    mutationFn: () => api("POST /api/postal-codes/lookup", { body: { code: plain } }),
    onSuccess: ({ addresses }) => {
      const [only] = addresses;
      if (only !== undefined && addresses.length === 1) onAddress(only);
    },
  });
  const found = lookUp.data?.addresses ?? [];
  return (
    <div className={styles.lookup}>
      <Button disabled={plain.length !== 7} onClick={() => lookUp.mutate()}>
        {t(registerWords.lookUp)}
      </Button>
      <div role="status" className={styles.addresses}>
        {lookUp.isSuccess && found.length === 0 ? <p>{t(registerWords.noAddress)}</p> : null}
        {found.length < 2
          ? null
          : found.map((address) => (
              <button key={address} type="button" className={styles.address} onClick={() => onAddress(address)}>
                {address} <span>{t(registerWords.useAddress)}</span>
              </button>
            ))}
      </div>
      <ErrorNote error={lookUp.error} />
    </div>
  );
}
