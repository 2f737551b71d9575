/**
 * Where things stand on the paper: the lanes from the top in their fixed order (mind, rail, body, hs-CRP, time), and the
 * margins beside them. Two forms: wide, with names at the left and levels at the right of the lanes; narrow, for a
 * phone, with a line of words above each lane instead, so that the lanes keep the whole width. Pixels throughout.
 */

/** A horizontal strip. */
export interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** The strips of the picture and the left and right ends of all of them. */
export interface Frame {
  readonly form: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly mind: Box;
  readonly rail: Box;
  readonly body: Box;
  readonly crp: Box;
  /** Where the labels of time begin. */
  readonly axisTop: number;
}

/** Below this width the narrow form is drawn. */
export const NARROW_BELOW = 640;

const WIDE = { left: 76, right: 144, top: 26, strip: 0, rail: 40, crp: 52, gap: 10, axis: 36 };
const NARROW = { left: 34, right: 10, top: 22, strip: 22, rail: 36, crp: 52, gap: 4, axis: 36 };

/** The frame of a picture of `width` x `height`. Mind and body are of equal height and share what is left. */
export function frameOf(width: number, height: number): Frame {
  const form = width < NARROW_BELOW ? "narrow" : "wide";
  const size = form === "narrow" ? NARROW : WIDE;
  const lane = Math.max(40, (height - size.top - size.rail - size.gap - size.crp - size.axis - 4 * size.strip) / 2);
  const mind = box(size.top + size.strip, lane);
  const rail = box(mind.bottom + size.strip, size.rail);
  const body = box(rail.bottom + size.strip, lane);
  const crp = box(body.bottom + size.gap + size.strip, size.crp);
  return {
    form,
    width,
    height,
    left: size.left,
    right: Math.max(size.left + 40, width - size.right),
    mind,
    rail,
    body,
    crp,
    axisTop: crp.bottom,
  };
}

function box(top: number, height: number): Box {
  return { top, bottom: top + height };
}
