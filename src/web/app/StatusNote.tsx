/** Words that one screen puts into the status line, for example how many rows of how many are shown. */
import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const PlaceContext = createContext<{ readonly place: HTMLElement | null; readonly setPlace: (place: HTMLElement | null) => void }>({
  place: null,
  setPlace: () => undefined,
});

export function StatusNoteProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <PlaceContext value={{ place, setPlace }}>{children}</PlaceContext>;
}

/** Where the status line shows what the open screen has to say. */
export function StatusNotePlace({ className }: { readonly className: string | undefined }) {
  const { setPlace } = useContext(PlaceContext);
  return <span ref={setPlace} className={className} />;
}

/** Shows `children` in the status line while the screen that renders this is open. */
export function StatusNote({ children }: { readonly children: ReactNode }) {
  const { place } = useContext(PlaceContext);
  return place === null ? null : createPortal(children, place);
}
