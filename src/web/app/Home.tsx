/** The first page: the board or the list of patients for staff, the diary for a patient, else the first place the role may open. */
import { Navigate } from "@tanstack/react-router";
import { useMe } from "./me.ts";
import { PLACES } from "./places.ts";

export function Home() {
  const me = useMe();
  if (me.patient !== null) return <Navigate to="/patients/$patient/diary" params={{ patient: me.patient }} replace />;
  const place = PLACES.find(({ right }) => me.rights.includes(right));
  return <Navigate to={place?.to ?? "/patients"} replace />;
}
