/** An arrival: what is on the box. The vials are numbered from the first number on; the lot begins in quarantine. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { isLocalDate } from "../../base/dates.ts";
import { typedNumber } from "../../charting/typing/number.ts";
import { receiveWords as words } from "../../words/screens/lots.ts";
import type { Text } from "../../words/text.ts";
import { api } from "../app/api.ts";
import { useWords } from "../app/language.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { TextField } from "../ui/fields.tsx";
import styles from "./Lots.module.css";

type Name =
  | "product"
  | "lot"
  | "supplier"
  | "maker"
  | "manufacturedOn"
  | "expiresOn"
  | "arrival"
  | "storage"
  | "first"
  | "count"
  | "volume";
type Typed = Readonly<Record<Name, string>>;

const BLANK: Typed = {
  ...{ product: "", lot: "", supplier: "", maker: "", manufacturedOn: "", expiresOn: "", arrival: "", storage: "-70" },
  ...{ first: "001", count: "", volume: "10" },
};
const FIELDS: readonly (readonly [name: Name, text: Text, sort: "text" | "date" | "number"])[] = [
  ["product", words.product, "text"],
  ["lot", words.lot, "text"],
  ["supplier", words.supplier, "text"],
  ["maker", words.maker, "text"],
  ["manufacturedOn", words.manufacturedOn, "date"],
  ["expiresOn", words.expiresOn, "date"],
  ["arrival", words.arrival, "number"],
  ["storage", words.storage, "number"],
  ["first", words.first, "text"],
  ["count", words.count, "number"],
  ["volume", words.volume, "number"],
];
const OPTIONAL: readonly Name[] = ["maker", "manufacturedOn", "arrival", "volume"];

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly now: string;
}

export function ReceiveDialog({ isOpen, onClose, now }: Props) {
  const { t } = useWords();
  return (
    <Dialog open={isOpen} onClose={onClose} title={t(words.title)}>
      <Receiving onClose={onClose} now={now} />
    </Dialog>
  );
}

function Receiving({ onClose, now }: Omit<Props, "isOpen">) {
  const { t } = useWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => api("POST /api/lots/receive", { body: { occurredAt: now, body: bodyOf(typed), remark: null } }),
    onSuccess: async ({ lot }) => {
      await client.invalidateQueries({ queryKey: ["lots"] });
      onClose();
      await navigate({ to: "/lots/$lot", params: { lot } });
    },
  });
  const missing = FIELDS.filter(([name]) => !OPTIONAL.includes(name) && typed[name].trim() === "").map(([name]) => name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (missing.length === 0) save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <div className={styles.two}>
        {FIELDS.map(([name, text, sort]) => (
          <TextField
            key={name}
            size="sm"
            label={t(text)}
            type={sort === "date" ? "date" : "text"}
            inputMode={sort === "number" ? "decimal" : "text"}
            value={typed[name]}
            error={tried && missing.includes(name) ? t(words.needed) : undefined}
            onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
          />
        ))}
      </div>
      <ErrorNote error={save.error} />
      <DialogActions>
        <Button size="tap" rank="primary" type="submit" busy={save.isPending && t(words.saving)}>
          {t(words.save)}
        </Button>
      </DialogActions>
    </form>
  );
}

/** The body of the entry. What is no number or day stays what it is, for the server to say so field by field. */
function bodyOf(typed: Typed) {
  const text = (name: Name): string | null => (typed[name].trim() === "" ? null : typed[name].normalize("NFKC").trim());
  const number = (name: Name): number | null => typedNumber(typed[name]);
  const volumeMillilitres = number("volume");
  return {
    ...{ product: text("product")?.toLowerCase(), lot: text("lot"), supplier: text("supplier"), maker: text("maker") },
    manufacturedOn: isLocalDate(typed.manufacturedOn) ? typed.manufacturedOn : null,
    expiresOn: typed.expiresOn,
    ...{ arrivalCelsius: number("arrival"), storageCelsiusMax: number("storage"), certificateDigest: null },
    vials: vialNumbers(text("first") ?? "1", number("count") ?? 0).map((vial) => ({ vial, volumeMillilitres, particles: null })),
  };
}

const VIALS_MAX = 10_000;

/**
 * The numbers from `first` on: its last digits count, with their leading zeros.
 *
 * @example vialNumbers("A-009", 2) // ["A-009", "A-010"]
 */
export function vialNumbers(first: string, count: number): readonly string[] {
  const [, before = "", digits = "1"] = /^(.*?)(\d+)$/.exec(first) ?? [null, `${first}-`, "1"];
  const begin = Number(digits);
  const many = Math.max(0, Math.min(VIALS_MAX, Math.floor(count)));
  return Array.from({ length: many }, (_none, index) => `${before}${String(begin + index).padStart(digits.length, "0")}`);
}
