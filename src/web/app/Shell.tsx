/**
 * The frame of every screen: rail, work, status line, and for a patient whom to call. A screen fills the work; it scrolls inside
 * itself, so that what must always be seen (the patient banner, the crisis line, the demonstration mark) never scrolls away.
 */
import { useQuery } from "@tanstack/react-query";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, type MouseEvent, Suspense, useEffect, useRef } from "react";
import { shellWords } from "../../words/screens/shell.ts";
import { useWords } from "./language.ts";
import { useLive } from "./live.ts";
import { useMe } from "./me.ts";
import { NavRail } from "./NavRail.tsx";
import { meQuery } from "./queries.ts";
import { isSignedOut } from "./refused.ts";
import styles from "./Shell.module.css";
import { StatusLine } from "./StatusLine.tsx";
import { StatusNoteProvider } from "./StatusNote.tsx";

const CrisisBar = lazy(async () => ({ default: (await import("../own/CrisisBar.tsx")).CrisisBar }));

export function Shell() {
  return <Frame rail />;
}

/** The frame beside the chair: without the rail, so that nothing but the patient is a tap away; the screen has its own way back. */
export function ChairsideShell() {
  return <Frame rail={false} />;
}

function Frame({ rail }: { readonly rail: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const { error } = useQuery(meQuery);
  const connection = useLive(me.rights.includes("GET /api/live") && !isSignedOut(error));
  const main = useFocusOnArrival();
  // The address stays as it is: it is the place one comes back to.
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    main.current?.focus();
  };
  return (
    <StatusNoteProvider>
      <div className={rail ? styles.app : styles.chairside}>
        {/* biome-ignore lint/a11y/useValidAnchor: it is a link to a place on this page; only the address is left alone */}
        <a className={styles.skip} href="#main" onClick={skip}>
          {t(shellWords.skip)}
        </a>
        {rail ? <NavRail /> : null}
        <main id="main" tabIndex={-1} ref={main} className={styles.main}>
          <Outlet />
        </main>
        {me.patient === null ? null : (
          <Suspense>
            <CrisisBar patient={me.patient} />
          </Suspense>
        )}
        <StatusLine connection={connection} />
      </div>
    </StatusNoteProvider>
  );
}

/** Moves the focus to the work when another screen opens, as a page load would; not on the first, nor when the screen took it. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const place = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const previous = useRef(place);
  useEffect(() => {
    const moved = previous.current !== undefined && previous.current !== "/" && previous.current !== place;
    if (moved && !main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    previous.current = place;
  }, [place]);
  return main;
}
