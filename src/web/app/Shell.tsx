/**
 * The frame of every staff screen: rail, work, status line. A screen fills the work; it scrolls inside itself, so that
 * what must always be seen (the patient banner, the demonstration mark) never scrolls away.
 */
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "./language.ts";
import { useLive } from "./live.ts";
import { useMe } from "./me.ts";
import { NavRail } from "./NavRail.tsx";
import styles from "./Shell.module.css";
import { StatusLine } from "./StatusLine.tsx";
import { StatusNoteProvider } from "./StatusNote.tsx";

export function Shell() {
  const { t } = useWords();
  const me = useMe();
  const connection = useLive(me.rights.includes("GET /api/live"));
  const main = useFocusOnArrival();
  return (
    <StatusNoteProvider>
      <div className={styles.app}>
        <a className={styles.skip} href="#main">
          {t(shellWords.skip)}
        </a>
        <NavRail />
        <main id="main" tabIndex={-1} ref={main} className={styles.main}>
          <Outlet />
        </main>
        <StatusLine connection={connection} />
      </div>
    </StatusNoteProvider>
  );
}

/** Moves the focus to the work when another screen opens, as a page load would; not on the first. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const place = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(place);
  useEffect(() => {
    if (previous.current !== undefined && previous.current !== place) main.current?.focus({ preventScroll: true });
    previous.current = place;
  }, [place]);
  return main;
}
