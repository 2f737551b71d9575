/** Coming in and going out: what the pages know of the server belongs to one person and is forgotten with them. */
import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Role } from "../../record/entry.ts";
import type { Me } from "../../server/contract.ts";
import { api } from "./api.ts";
import { readCurrent, setLanguage } from "./language.ts";
import { leave } from "./leaving.ts";
import { meQuery, setupQuery } from "./queries.ts";

/** A function that lets `me` in. The same person coming back keeps every screen; another begins with nothing of theirs. */
export function useEnter(): (me: Me) => void {
  const client = useQueryClient();
  return (me) => enter(client, me);
}

/** Signs out here, or on every device with `everywhere`. Even when the server cannot be told, this page forgets. */
export function useSignOut(everywhere: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await leave();
      return api(everywhere ? "POST /api/sign-out/everywhere" : "POST /api/sign-out");
    },
    onSettled: () => {
      forget(client);
      keepLanguage();
      void client.resetQueries({ queryKey: meQuery.queryKey });
    },
  });
}

/** Takes another role of the demonstration, at the same place. */
export function useSwitchRole() {
  const enter = useEnter();
  return useMutation({
    mutationFn: async (role: Role) => {
      await leave();
      return api("POST /api/demonstration/role", { body: { role } });
    },
    onSuccess: ({ me }) => enter(me),
  });
}

/** A function that tells the server that the person is there, so that the sign-in does not end while they type. */
export function useStay(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    const look = () => void client.invalidateQueries({ queryKey: meQuery.queryKey });
    api("POST /api/me/stay").then((me) => client.setQueryData(meQuery.queryKey, me), look);
  }, [client]);
}

/** A function that ends the sign-in and leaves the screen as it is, underneath the way back in. */
export function useEndSession(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    const look = () => {
      keepLanguage();
      void client.invalidateQueries({ queryKey: meQuery.queryKey });
    };
    leave()
      .then(() => api("POST /api/sign-out"))
      .then(look, look);
  }, [client]);
}

function enter(client: QueryClient, me: Me): void {
  const before = client.getQueryData(meQuery.queryKey);
  if (before !== undefined && before.id !== me.id) forget(client);
  void client.cancelQueries({ queryKey: meQuery.queryKey });
  client.setQueryData(meQuery.queryKey, me);
  void client.invalidateQueries();
}

/** Signing out clears what the browser keeps of this site; the choice of language is the device's and not the person's. */
function keepLanguage(): void {
  setLanguage(readCurrent());
}

/** Forgets what one person was shown. How far the installation is and who is signed in stay: the gate looks at them. */
function forget(client: QueryClient): void {
  const kept: readonly unknown[] = [setupQuery.queryKey[0], meQuery.queryKey[0]];
  client.removeQueries({ predicate: (query) => !kept.includes(query.queryKey[0]) });
}
