/** The steps of signing in, one form at a time: password, code, and the two by-ways (an invitation, an authenticator to enrol). */
import { useState } from "react";
import { CodeStep } from "./CodeStep.tsx";
import { Enrol, type Enrolment } from "./Enrol.tsx";
import { JoinStep } from "./JoinStep.tsx";
import { PasswordStep } from "./PasswordStep.tsx";

type Step =
  | { readonly kind: "password" }
  | { readonly kind: "code" }
  | { readonly kind: "join" }
  | { readonly kind: "enrol"; readonly enrolment: Enrolment };

/** `title` and `lead` head the first step. An invitation is offered only where nobody's screen waits underneath. */
export function SignInSteps({ title, lead, mayJoin }: { readonly title: string; readonly lead: string; readonly mayJoin: boolean }) {
  const [step, setStep] = useState<Step>({ kind: "password" });
  switch (step.kind) {
    case "password":
      return (
        <PasswordStep
          title={title}
          lead={lead}
          onCode={() => setStep({ kind: "code" })}
          onEnrol={(enrolment) => setStep({ kind: "enrol", enrolment })}
          onJoin={mayJoin ? () => setStep({ kind: "join" }) : null}
        />
      );
    case "code":
      return <CodeStep onBack={() => setStep({ kind: "password" })} />;
    case "join":
      return <JoinStep onBack={() => setStep({ kind: "password" })} onEnrol={(enrolment) => setStep({ kind: "enrol", enrolment })} />;
    case "enrol":
      return <Enrol enrolment={step.enrolment} />;
  }
}
