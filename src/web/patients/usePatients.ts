/** One page of the list, asked for anew when somebody's entry changes it. The rows before stay until the next are here. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../app/api.ts";
import { useDebounced } from "../app/useDebounced.ts";
import { type ListState, PAGE_ROWS } from "./list-state.ts";

const TYPING_MILLISECONDS = 250;

export function usePatients({ text, filter, offset }: ListState) {
  const settled = useDebounced(text.trim(), TYPING_MILLISECONDS);
  return useQuery({
    queryKey: ["patients", settled, filter, offset],
    queryFn: ({ signal }) => api("POST /api/patients/search", { body: { text: settled, filter, offset, limit: PAGE_ROWS }, signal }),
    placeholderData: keepPreviousData,
  });
}
