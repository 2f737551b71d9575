/** Facts as pairs, a hairline under each: what it is at the left, what was found at the right. */
import type { ReactNode } from "react";
import styles from "./FactList.module.css";

/** The name, the value, and whether it is a part of the fact above. */
export type Fact = readonly [name: string, value: ReactNode, rank?: "part"];

export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl>
      {facts.map(([name, value, rank]) => (
        <div key={name} className={rank === "part" ? styles.part : styles.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
