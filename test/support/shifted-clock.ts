/** Loaded before the program under test, and before each of its threads: its clock is moved by `RYORIN_TEST_CLOCK_SHIFT` milliseconds. */
import { shiftClock } from "./clock.ts";

shiftClock(Number(process.env.RYORIN_TEST_CLOCK_SHIFT));
