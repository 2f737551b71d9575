/** What a section of the settings is made of: how its body is shown, typed and read. */
import type { ReactElement } from "react";
import type { Api, Settings, SettingsKind } from "../../server/contract.ts";
import type { SettingFinding, SettingReader } from "./reading.ts";

/** The kinds that are typed in; the table of postal codes is read in from a file. */
export type EditableKind = Api["POST /api/settings"]["body"]["kind"];

/** The body of a kind once there is one. */
export type BodyOf<Kind extends SettingsKind> = NonNullable<Settings[Kind]>;

/** What an editor is given. */
export interface EditorProps<Typed> {
  readonly typed: Typed;
  readonly onChange: (typed: Typed) => void;
  /** What is told under the field at `path`; undefined for nothing. */
  readonly errorAt: (path: string) => string | undefined;
}

/** From the body of a section to what is typed, and back. */
export interface Typing<Kind extends EditableKind, Typed> {
  readonly kind: Kind;
  readonly typedOf: (body: BodyOf<Kind> | null) => Typed;
  readonly read: (typed: Typed, reader: SettingReader) => BodyOf<Kind>;
}

/** One section: its typing, and how both look. */
export interface SectionDefinition<Kind extends EditableKind, Typed> extends Typing<Kind, Typed> {
  readonly View: (props: { readonly body: BodyOf<Kind> }) => ReactElement;
  readonly Editor: (props: EditorProps<Typed>) => ReactElement;
}

/** The first finding at a place. */
export function findingAt(findings: readonly SettingFinding[], path: string): SettingFinding | undefined {
  return findings.find((one) => one.path === path);
}
