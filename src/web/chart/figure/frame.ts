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
  /** Where the line of today begins; its words stand beside it there. */
  readonly todayTop: number;
  readonly mind: Box;
  readonly rail: Box;
  readonly body: Box;
  readonly crp: Box;
  /** Where the labels of time begin. */
  readonly axisTop: number;
}

/** Below this width the narrow form is drawn. */
export const NARROW_BELOW = 640;

const WIDE = { left: 76, right: 144, top: 26, laneStrip: 0, strip: 0, rail: 40, crp: 52, gap: 10, axis: 36 };
const NARROW = { left: 34, right: 10, top: 20, laneStrip: 40, strip: 22, rail: 36, crp: 52, gap: 4, axis: 36 };
/** A lane is never lower than this, however little height is given. */
const LANE_MIN = 40;

/** The frame of a picture of `width` x `height`. Mind and body are of equal height and share what is left. */
export function frameOf(width: number, height: number): Frame {
  const form = width < NARROW_BELOW ? "narrow" : "wide";
  const size = form === "narrow" ? NARROW : WIDE;
  const taken = size.top + size.rail + size.gap + size.crp + size.axis + 2 * size.laneStrip + 2 * size.strip;
  const lane = Math.max(LANE_MIN, (height - taken) / 2);
  const mind = box(size.top + size.laneStrip, lane);
  const rail = box(mind.bottom + size.strip, size.rail);
  const body = box(rail.bottom + size.laneStrip, lane);
  const crp = box(body.bottom + size.gap + size.strip, size.crp);
  return {
    form,
    width,
    height,
    left: size.left,
    right: Math.max(size.left + 40, width - size.right),
    todayTop: size.top - 18,
    mind,
    rail,
    body,
    crp,
    axisTop: crp.bottom,
  };
}

/** The heights that a rule of time runs through: all of the picture, or only the lanes where words stand between them. */
export function ruledStrips({ form, mind, rail, body, crp, axisTop }: Frame): readonly Box[] {
  return form === "wide" ? [{ top: mind.top, bottom: axisTop }] : [mind, rail, body, crp];
}

function box(top: number, height: number): Box {
  return { top, bottom: top + height };
}
