/** One patient's chart. */
import { getRouteApi } from "@tanstack/react-router";

const route = getRouteApi("/staff/patients/$patient");

export function ChartPage() {
  const { patient } = route.useParams();
  return <h1>{patient}</h1>;
}
