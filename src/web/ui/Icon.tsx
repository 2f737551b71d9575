/** The small drawings beside words. An icon never stands alone: the word carries the meaning. */
import styles from "./Icon.module.css";

const PATHS = {
  people:
    "M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 17c0-3.300 2.400-5.500 5.500-5.500S13 13.700 13 17M13 3.300a3 3 0 0 1 0 5.500M15 12c1.900.800 3 2.600 3 5",
  person: "M10 9.500a3.200 3.200 0 1 0 0-6.400 3.200 3.200 0 0 0 0 6.400zM4 17c.400-3.400 2.800-5.200 6-5.200s5.600 1.800 6 5.200",
  import: "M10 3v9.500M6 9l4 4 4-4M3.500 13.500v3h13v-3",
  shield: "M10 2.500l6 2.300v5c0 3.700-2.600 6.300-6 7.700-3.400-1.400-6-4-6-7.700v-5zM7.500 10l1.800 1.800 3.400-3.600",
  staff:
    "M3.500 4.500h13v11h-13zM7.700 10a1.700 1.700 0 1 0 0-3.400 1.700 1.700 0 0 0 0 3.400zM5.300 13.200c.200-1.300 1.100-2 2.400-2s2.200.700 2.400 2M12.500 8h2M12.500 11h2",
  search: "M9 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11zM13 13l4 4",
  check: "M3.500 10.500l4.200 4L16.500 5.500",
  look: "M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM10 6.200v4.300M10 13.600v.100",
  clock: "M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM10 6v4.300l2.800 1.700",
  flag: "M5 17.500v-14M5 4h10l-2.500 3.500L15 11H5",
  x: "M5 5l10 10M15 5L5 15",
  back: "M12 4l-6 6 6 6",
  forward: "M8 4l6 6-6 6",
  down: "M5 7.500l5 5 5-5",
  file: "M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15M7.500 10h5M7.500 13h5",
  offline:
    "M3 8.500a10 10 0 0 1 3.500-2.200M9.500 5.500A10 10 0 0 1 17 8.500M6 12a6 6 0 0 1 2.500-1.500M12.500 11.200A6 6 0 0 1 14 12M10 15.500v.100M3 3l14 14",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 14 | 16 | 20 }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
