/** Who may come in: asks how far the installation is and who is signed in, and shows the shell only to somebody. */
import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { MeContext } from "./me.ts";
import { meQuery } from "./queries.ts";

export function Gate() {
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  return (
    <MeContext value={me.data}>
      <Outlet />
    </MeContext>
  );
}
