/**
 * The two cookies: the session's, and the device's. Over TLS `__Host-` with Secure, so that no other host or path can
 * set or see them. On plain HTTP, which is served on loopback only, browsers differ on Secure, so it is left out there;
 * HttpOnly, SameSite=Strict and the whole-host path stay. They are session cookies but for the device's.
 */
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { DEVICE_SECONDS } from "./sign-in/device.ts";

export interface Cookies {
  session(context: Context): string | null;
  device(context: Context): string | null;
  setSession(context: Context, token: string): void;
  setDevice(context: Context, device: string): void;
  clearSession(context: Context): void;
}

export function createCookies(tls: boolean): Cookies {
  const prefix = tls ? "__Host-" : "";
  const options = { path: "/", httpOnly: true, sameSite: "Strict", secure: tls } as const;
  const session = `${prefix}ryorin`;
  const device = `${prefix}ryorin-device`;
  return {
    session: (context) => getCookie(context, session) ?? null,
    device: (context) => getCookie(context, device) ?? null,
    setSession: (context, token) => setCookie(context, session, token, options),
    setDevice: (context, value) => setCookie(context, device, value, { ...options, maxAge: DEVICE_SECONDS }),
    clearSession: (context) => void deleteCookie(context, session, options),
  };
}
