/** A dialog over a chart: it says whose chart it is before anything else. */
import { createContext, type ReactNode, useContext } from "react";
import type { Instant } from "../../base/dates.ts";
import type { Identity } from "../../server/contract.ts";
import { Dialog, type DialogProps } from "../ui/Dialog.tsx";
import { MicroBanner } from "./banner/MicroBanner.tsx";
import styles from "./ChartDialog.module.css";

/** Whose chart is open. */
export interface ChartOwner {
  readonly patient: string;
  readonly identity: Identity;
  readonly today: string;
  /** The present instant on the clinic's clock. */
  readonly present: () => Instant;
}

const OwnerContext = createContext<ChartOwner | null>(null);

export const ChartOwnerProvider = OwnerContext.Provider;

/** Throws outside a chart. */
export function useChartOwner(): ChartOwner {
  const owner = useContext(OwnerContext);
  if (owner === null) throw new Error("invariant: a dialog of a chart opens over a chart");
  return owner;
}

export function ChartDialog({ children, ...dialog }: DialogProps & { readonly children: ReactNode }) {
  const owner = useChartOwner();
  return (
    <Dialog {...dialog}>
      <div className={styles.whose}>
        <MicroBanner patient={owner.patient} identity={owner.identity} today={owner.today} />
      </div>
      {children}
    </Dialog>
  );
}
