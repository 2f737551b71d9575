/** The slim rail at the left (at the bottom of a narrow screen): only the places that exist and that the role may open. */
import { Link } from "@tanstack/react-router";
import { shellWords } from "../../words/screens/shell.ts";
import { Icon } from "../ui/Icon.tsx";
import { Logo } from "../ui/Logo.tsx";
import { useWords } from "./language.ts";
import { useMe } from "./me.ts";
import styles from "./NavRail.module.css";
import { PLACES } from "./places.ts";

export function NavRail() {
  const { t } = useWords();
  const me = useMe();
  return (
    <nav className={styles.rail} aria-label={t(shellWords.navigation)}>
      <Link to="/" className={styles.logo} aria-label={t(shellWords.product)}>
        <Logo height={24} />
      </Link>
      {me.patient !== null ? (
        <Link to="/patients/$patient" params={{ patient: me.patient }} className={styles.place}>
          <Icon name="person" size={20} />
          {t(shellWords.ownChart)}
        </Link>
      ) : (
        PLACES.filter(({ right }) => me.rights.includes(right)).map((place) => (
          <Link key={place.to} to={place.to} className={styles.place}>
            <Icon name={place.icon} size={20} />
            {t(place.name)}
          </Link>
        ))
      )}
    </nav>
  );
}
