/** The marks of lots: what a lot is, and the light of a group of its certificate. Each is a shape and a word; red is only what stops. */
import type { ReactNode } from "react";
import type { Light } from "../../care/exosome/lights.ts";
import type { LotRow } from "../../server/lot-contract.ts";
import { Icon, type IconName } from "../ui/Icon.tsx";
import styles from "./Lots.module.css";

const STATUS: Readonly<Record<LotRow["status"], readonly [tone: string, icon: IconName | null]>> = {
  released: ["ok", "check"],
  quarantined: ["ask", "clock"],
  depleted: ["none", null],
  recalled: ["alert", "x"],
};

export function StatusMark({ status, children }: { readonly status: LotRow["status"]; readonly children: ReactNode }) {
  const [tone, icon] = STATUS[status];
  return (
    <span className={styles.mark} data-tone={tone}>
      {icon === null ? null : <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

const LIGHTS: Readonly<Record<Light, readonly [tone: string, icon: IconName]>> = {
  pass: ["ok", "check"],
  note: ["none", "flag"],
  look: ["ask", "look"],
  stop: ["alert", "x"],
};

export function LightMark({ light, children }: { readonly light: Light; readonly children: ReactNode }) {
  const [tone, icon] = LIGHTS[light];
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}
