/** The table of parameters is whole, its values are within bounds, and what is not is refused by name. */
import { describe, expect, test } from "vitest";
import { CALIBRATED, withoutExosome, withValues } from "./parameter-values.ts";
import { PARAMETER_NAMES, PARAMETERS } from "./parameters.ts";

describe.each(PARAMETER_NAMES)("%s", (name) => {
  test("has a mean and a value within its bounds", () => {
    const { bounds, prior } = PARAMETERS[name];
    for (const value of [prior.mean, CALIBRATED[name]]) {
      expect(value).toBeGreaterThanOrEqual(bounds[0]);
      expect(value).toBeLessThanOrEqual(bounds[1]);
    }
  });

  test("is refused by name beyond either bound", () => {
    const [least, most] = PARAMETERS[name].bounds;
    for (const value of [least - 1, most + 1, Number.NaN]) {
      expect(withValues({ [name]: value })).toEqual({ ok: false, error: { code: "parameter.out-of-bounds", name, value, least, most } });
    }
    expect(withValues({ [name]: most }).ok).toBe(true);
  });
});

test("an unknown parameter is refused", () => {
  expect(withValues({ kXY: 1 })).toEqual({ ok: false, error: { code: "parameter.unknown", name: "kXY" } });
});

test("an exosome without effects keeps what the infusion promises", () => {
  const off = withoutExosome({ ...CALIBRATED, kIE: 1, bEM: 0.5 });
  expect(off).toEqual({ ...CALIBRATED, kIE: 0, kRE: 0, bEB: 0, bEM: 0, kEP: 0 });
  expect(off.aI).toBeGreaterThan(0);
});
