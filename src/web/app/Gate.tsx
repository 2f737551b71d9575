/**
 * Who may come in; a place that is open to everybody asks nobody. Asks how far the installation is and who is signed in; shows the first run, the sign-in or the shell.
 * The address never changes for it, so that one arrives where one wanted to go. When a sign-in ends, the open screen
 * stays underneath with everything typed in it.
 */
import { useQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useLayoutEffect, useRef } from "react";
import type { Me } from "../../server/contract.ts";
import styles from "./Gate.module.css";
import { IdleWatch } from "./IdleWatch.tsx";
import { MeContext } from "./me.ts";
import { isOpenPlace } from "./places.ts";
import { meQuery, setupQuery } from "./queries.ts";
import { isSignedOut } from "./refused.ts";
import { Unreached } from "./Unreached.tsx";
import { Waiting } from "./Waiting.tsx";

const Setup = lazy(async () => ({ default: (await import("../setup/Setup.tsx")).Setup }));
const SignIn = lazy(async () => ({ default: (await import("../sign-in/SignIn.tsx")).SignIn }));
const SessionEnded = lazy(async () => ({ default: (await import("../sign-in/SessionEnded.tsx")).SessionEnded }));

export function Gate() {
  return isOpenPlace(useLocation().pathname) ? <Outlet /> : <Entrance />;
}

function Entrance() {
  const setup = useQuery(setupQuery);
  const founded = setup.data !== undefined && setup.data.state !== "unfounded";
  const me = useQuery({ ...meQuery, enabled: founded });
  if (setup.data === undefined) return setup.error ? <Unreached error={setup.error} onRetry={() => void setup.refetch()} /> : <Waiting />;
  if (me.data !== undefined) return <Inside key={me.data.id} me={me.data} ended={isSignedOut(me.error)} />;
  if (founded && me.error && !isSignedOut(me.error)) return <Unreached error={me.error} onRetry={() => void me.refetch()} />;
  if (founded && !me.isFetched) return <Waiting />;
  return <Suspense fallback={<Waiting />}>{founded ? <SignIn setup={setup.data} /> : <Setup setup={setup.data} />}</Suspense>;
}

function Inside({ me, ended }: { readonly me: Me; readonly ended: boolean }) {
  useFocusBack(ended);
  return (
    <MeContext value={me}>
      <div className={ended ? styles.covered : styles.open} inert={ended}>
        <Outlet />
      </div>
      {ended ? (
        <Suspense fallback={null}>
          <SessionEnded demonstration={me.mode === "demonstration"} />
        </Suspense>
      ) : (
        <IdleWatch me={me} />
      )}
    </MeContext>
  );
}

/** When the cover is lifted, the focus goes back to where it was. */
function useFocusBack(covered: boolean): void {
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (covered) before.current = document.activeElement;
  }, [covered]);
  useEffect(() => {
    if (!covered && before.current instanceof HTMLElement) before.current.focus();
  }, [covered]);
}
