/**
 * The slim rail at the left (at the bottom of a narrow screen): only the places that exist and that the role may open. A
 * narrow screen has room for four of them; the others are one tap further, under "more".
 */
import { Menu } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { shellWords } from "../../words/screens/shell.ts";
import { Icon } from "../ui/Icon.tsx";
import { Logo } from "../ui/Logo.tsx";
import { menuLook } from "../ui/menu.ts";
import { useWords } from "./language.ts";
import { useMe } from "./me.ts";
import styles from "./NavRail.module.css";
import { PLACES, type Place } from "./places.ts";

/** How many places stand at the bottom of a narrow screen when not all of them fit. */
const NARROW = 4;

export function NavRail() {
  const { t } = useWords();
  const me = useMe();
  const places = PLACES.filter(({ right }) => me.rights.includes(right));
  const beyond = me.patient === null && places.length > NARROW + 1 ? places.slice(NARROW) : [];
  return (
    <nav className={styles.rail} aria-label={t(shellWords.navigation)}>
      <Link to="/" className={styles.logo} aria-label={t(shellWords.product)}>
        <Logo height={24} />
      </Link>
      {me.patient !== null ? (
        <OwnPlaces patient={me.patient} />
      ) : (
        places.map((place) => (
          <Link key={place.to} to={place.to} className={`${styles.place} ${beyond.includes(place) ? styles.beyond : ""}`}>
            <Icon name={place.icon} size={20} />
            {t(place.name)}
          </Link>
        ))
      )}
      {beyond.length > 0 ? <More places={beyond} /> : null}
    </nav>
  );
}

/** A patient's places: what they are asked, and what is on record. */
function OwnPlaces({ patient }: { readonly patient: string }) {
  const { t } = useWords();
  return (
    <>
      <Link to="/patients/$patient/diary" params={{ patient }} className={styles.place}>
        <Icon name="calendar" size={20} />
        {t(shellWords.ownDiary)}
      </Link>
      <Link to="/patients/$patient" params={{ patient }} className={styles.place} activeOptions={{ exact: true }}>
        <Icon name="person" size={20} />
        {t(shellWords.ownChart)}
      </Link>
    </>
  );
}

function More({ places }: { readonly places: readonly Place[] }) {
  const { t } = useWords();
  const { pathname } = useLocation();
  const here = places.some(({ to }) => pathname.startsWith(to));
  return (
    <Menu {...menuLook} position="top-end" offset={8} width={200}>
      <Menu.Target>
        <button type="button" className={`${styles.place} ${styles.more}`} aria-current={here ? "true" : undefined}>
          <Icon name="more" size={20} />
          {t(shellWords.more)}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ to, icon, name }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon name={icon} />}>
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
