/** How every menu opens and looks: over the page, at once, with the keys of a menu. */
import "@mantine/core/styles/Menu.css";
import "@mantine/core/styles/Popover.css";
import styles from "./menu.module.css";

export const menuLook = {
  classNames: {
    dropdown: styles.list ?? "",
    item: styles.item ?? "",
    label: styles.label ?? "",
    divider: styles.divider ?? "",
    itemSection: styles.section ?? "",
  },
  transitionProps: { duration: 0 },
  withinPortal: false,
  withInitialFocusPlaceholder: false,
  loop: true,
} as const;
