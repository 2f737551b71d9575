/** A field of whatever kind, drawn from what the form says of it. */
import { never } from "../../../base/invariant.ts";
import type { Field } from "../../../charting/field.ts";
import { at, isAsked } from "../../../charting/values.ts";
import { ChoiceControl, ChoicesControl, CodeControl, CodesControl } from "./choices.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import { useFormState } from "./form-state.ts";
import { ItemsGrid } from "./ItemsGrid.tsx";
import { EntryControl, PersonControl } from "./links.tsx";
import { GroupView, ListView, RecordView } from "./parts.tsx";
import { QuantityControl } from "./QuantityControl.tsx";
import { DayControl, MomentControl } from "./time.tsx";
import { NumberControl, TextControl } from "./typed.tsx";

interface Props {
  readonly field: Field;
  /** The path of what it stands in; empty at the root. */
  readonly parent: string;
}

export function FieldView({ field, parent }: Props) {
  const { values } = useFormState();
  const path = at(parent, field.path);
  if (!isAsked(field, values)) return null;
  switch (field.kind) {
    case "group":
      return <GroupView field={field} path={path} draw={draw} />;
    case "record":
      return <RecordView field={field} path={path} draw={draw} />;
    case "list":
      return <ListView field={field} path={path} draw={draw} />;
    case "score":
      return <ItemsGrid fields={[field]} path={parent} />;
    case "choice":
      return <ChoiceControl field={field} path={path} />;
    case "yes-no":
      return <ChoiceControl field={field} path={path} />;
    case "choices":
      return <ChoicesControl field={field} path={path} />;
    case "codes":
      return <CodesControl field={field} path={path} />;
    case "code":
      return <CodeControl field={field} path={path} />;
    case "quantity":
      return <QuantityControl field={field} path={path} />;
    case "text":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <TextControl field={field} path={path} control={control} />}
        </FieldFrame>
      );
    case "number":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <NumberControl field={field} path={path} control={control} />}
        </FieldFrame>
      );
    case "date":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <DayControl field={field} path={path} control={control} />}
        </FieldFrame>
      );
    case "moment":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <MomentControl field={field} path={path} control={control} />}
        </FieldFrame>
      );
    case "entry":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <EntryControl field={field} path={path} control={control} />}
        </FieldFrame>
      );
    case "person":
      return (
        <FieldFrame field={field} path={path}>
          {(control) => <PersonControl path={path} control={control} />}
        </FieldFrame>
      );
    default:
      return never(field, "FieldView");
  }
}

function draw(field: Field, parent: string) {
  return <FieldView key={field.path} field={field} parent={parent} />;
}
