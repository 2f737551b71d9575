/** The board as the server has it: asked for again when anything is committed, and every minute because time passes. */
import { queryOptions } from "@tanstack/react-query";
import type { LocalDate } from "../../base/dates.ts";
import { api } from "../app/api.ts";

const MINUTE = 60_000;

/** The board of `on`; null for today, whatever day that is. */
export const boardQuery = (on: LocalDate | null) =>
  queryOptions({
    queryKey: ["today", on],
    queryFn: ({ signal }) => api("GET /api/today", { query: on === null ? {} : { on }, signal }),
    refetchInterval: MINUTE,
  });
