/** Who is signed in, and what they may do about it: in the demonstration switch roles or start over; sign out. */
import { Menu } from "@mantine/core";
import { useState } from "react";
import { ROLES } from "../../record/entry.ts";
import { roleWords } from "../../words/roles.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { Chip } from "../ui/Chip.tsx";
import { Icon } from "../ui/Icon.tsx";
import { menuLook } from "../ui/menu.ts";
import styles from "./AccountMenu.module.css";
import { useWords } from "./language.ts";
import { useMe } from "./me.ts";
import { ResetDemonstration } from "./ResetDemonstration.tsx";
import { useRefusalText } from "./refusal-text.ts";
import { useSignOut, useSwitchRole } from "./session.ts";

export function AccountMenu() {
  const { t } = useWords();
  const me = useMe();
  const [resetting, setResetting] = useState(false);
  const signOut = useSignOut(false);
  const signOutEverywhere = useSignOut(true);
  const switchRole = useSwitchRole();
  const demonstration = me.mode === "demonstration";
  const refusalText = useRefusalText();
  const error = switchRole.error ?? signOut.error ?? signOutEverywhere.error;
  return (
    <>
      <Menu {...menuLook} position="top-end" offset={6} width={280}>
        <Menu.Target>
          <button type="button" className={styles.who} aria-label={t(shellWords.account, { name: me.name, role: t(roleWords[me.role]) })}>
            {demonstration ? null : me.name} {t(roleWords[me.role])}
            <Icon name="down" size={14} />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {demonstration ? (
            <>
              <Menu.Label>{t(shellWords.viewAs)}</Menu.Label>
              {ROLES.map((role) => (
                <Menu.Item
                  key={role}
                  onClick={() => role !== me.role && switchRole.mutate(role)}
                  aria-current={role === me.role ? "true" : undefined}
                  leftSection={role === me.role ? <Icon name="check" /> : <span />}
                >
                  {t(roleWords[role])}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => setResetting(true)} leftSection={<span />}>
                {t(shellWords.resetDemonstration)}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Item onClick={() => signOut.mutate()} leftSection={<span />}>
            {t(shellWords.signOut)}
          </Menu.Item>
          <Menu.Item onClick={() => signOutEverywhere.mutate()} leftSection={<span />}>
            {t(shellWords.signOutEverywhere)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <span role="alert" className={styles.refused}>
        {error ? <Chip tone="ask">{refusalText(error)}</Chip> : null}
      </span>
      {demonstration ? <ResetDemonstration open={resetting} onClose={() => setResetting(false)} /> : null}
    </>
  );
}
