/**
 * The clock of the real program in the journeys: the machine's, moved so that every run begins on the same morning. The demonstration
 * lays its courses around the day it is opened on; which of them are under way, and what there is to do, would else change by the day.
 */

/** A Wednesday at nine in Nagoya. */
export const MORNING = Date.UTC(2026, 10, 25, 0, 0, 0);

/** Adds `shift` milliseconds to the clock of where it runs: a page, or the program itself (shifted-clock.ts). */
export function shiftClock(shift: number): void {
  const { Date: machine } = globalThis;
  globalThis.Date = new Proxy(machine, {
    construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [target.now() + shift] : given, made),
    get: (target, name) => (name === "now" ? () => machine.now() + shift : Reflect.get(target, name)),
  });
}
