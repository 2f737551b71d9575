/** Signing in: password, then code; or joining by invitation. Shown wherever one is, so that the place is kept. */
import type { SetupState } from "../../server/contract.ts";
import { setupWords } from "../../words/screens/setup.ts";
import { shellWords } from "../../words/screens/shell.ts";
import { signInWords } from "../../words/screens/sign-in.ts";
import { useWords } from "../app/language.ts";
import { ChooseRole } from "./ChooseRole.tsx";
import { SignInSteps } from "./SignInSteps.tsx";
import { Threshold } from "./Threshold.tsx";

export function SignIn({ setup }: { readonly setup: SetupState }) {
  const { t } = useWords();
  const demonstration = setup.state === "demonstration";
  const foot = [t(setupWords.version, { version: setup.version }), t(setupWords.notADevice), t(signInWords.logged)];
  return (
    <Threshold mark={demonstration ? t(shellWords.demonstration) : null} foot={foot}>
      <title>{`${t(signInWords.title)} · Ryorin`}</title>
      {demonstration ? <ChooseRole /> : <SignInSteps title={t(signInWords.title)} lead={setup.clinicName ?? ""} mayJoin />}
    </Threshold>
  );
}
