/** Who is signed in, for screens inside the shell, where somebody always is. */
import { createContext, useContext } from "react";
import type { Me, RouteName } from "../../server/contract.ts";

export const MeContext = createContext<Me | null>(null);

/** Who is signed in. Throws outside the shell, where nobody need be. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (me === null) throw new Error("invariant: useMe is used inside the shell");
  return me;
}

/** Whether the one signed in may call `route`. The server decides again; this only keeps away what would be refused. */
export function useMay(route: RouteName): boolean {
  return useMe().rights.includes(route);
}
