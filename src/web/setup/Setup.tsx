/** The first run: choose a way; for a clinic of one's own, found it and enrol the director's authenticator. */
import { useState } from "react";
import type { SetupState } from "../../server/contract.ts";
import { setupWords } from "../../words/screens/setup.ts";
import { useWords } from "../app/language.ts";
import { Enrol, type Enrolment } from "../sign-in/Enrol.tsx";
import { Threshold } from "../sign-in/Threshold.tsx";
import { Found } from "./Found.tsx";
import { Welcome } from "./Welcome.tsx";

type Step = { readonly kind: "choose" } | { readonly kind: "found" } | { readonly kind: "enrol"; readonly enrolment: Enrolment };

export function Setup({ setup }: { readonly setup: SetupState }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ kind: "choose" });
  const foot = [t(setupWords.version, { version: setup.version }), t(setupWords.notADevice), t(setupWords.unapproved)];
  return (
    <Threshold wide={step.kind === "choose"} foot={foot}>
      <title>{`${t(setupWords.title)} · Ryorin`}</title>
      {step.kind === "choose" ? <Welcome setup={setup} onOwn={() => setStep({ kind: "found" })} /> : null}
      {step.kind === "found" ? (
        <Found onBack={() => setStep({ kind: "choose" })} onFounded={(enrolment) => setStep({ kind: "enrol", enrolment })} />
      ) : null}
      {step.kind === "enrol" ? <Enrol enrolment={step.enrolment} /> : null}
    </Threshold>
  );
}
