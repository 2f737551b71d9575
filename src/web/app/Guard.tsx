/** A screen for those who have the right to it; to others it is said, in words, that they have not. */
import type { ReactNode } from "react";
import type { RouteName } from "../../server/contract.ts";
import { roleWords } from "../../words/roles.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Message } from "../ui/Message.tsx";
import { useWords } from "./language.ts";
import { useMe } from "./me.ts";

export interface GuardProps {
  readonly right: RouteName;
  /** Of the screen, for the browser's tab. */
  readonly title: string;
  readonly children: ReactNode;
}

export function Guard({ right, title, children }: GuardProps) {
  const { t } = useWords();
  const me = useMe();
  if (me.rights.includes(right)) return children;
  return (
    <Message title={t(shellWords.noRightTitle)}>
      <title>{`${title} · Ryorin`}</title>
      <p>{t(shellWords.noRight, { role: t(roleWords[me.role]) })}</p>
    </Message>
  );
}
