/** The dialog of signing over a screen about a patient: for one entry, as soon as the chart has it. */
import { lazy, Suspense } from "react";
import type { OpenPatient } from "./PatientScreen.tsx";

const SignDialog = lazy(async () => ({ default: (await import("../chart/signing/SignDialog.tsx")).SignDialog }));

interface Props extends Pick<OpenPatient, "chart" | "shown"> {
  /** The entry to be signed; null while none is. */
  readonly entry: string | null;
  readonly onClose: () => void;
}

export function Signing({ chart, shown, entry, onClose }: Props) {
  const listed = shown.list.find((one) => one.entry.id === entry);
  if (listed === undefined) return null;
  return (
    <Suspense>
      <SignDialog listed={[listed]} head={chart.head} onClose={onClose} />
    </Suspense>
  );
}
