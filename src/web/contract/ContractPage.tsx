/** The self-pay contract: agreed, delivered, remaining and refundable, derived from the entries. The only screen of a patient with prices. */
import { type ContractBalance, contractBalance } from "../../care/contract.ts";
import { dayText } from "../../words/dates.ts";
import { choiceText } from "../../words/entry-choices.ts";
import { contractWords } from "../../words/screens/contract.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { type OpenPatient, PatientScreen } from "../patient/PatientScreen.tsx";
import { Button } from "../ui/Button.tsx";
import styles from "./Contract.module.css";

export function ContractPage() {
  const { t } = useWords();
  return (
    <Guard right="POST /api/patients/:patient/entries" title={t(contractWords.title)}>
      <PatientScreen title={t(contractWords.title)}>{(open) => <Agreed {...open} />}</PatientScreen>
    </Guard>
  );
}

function Agreed({ shown, working }: OpenPatient) {
  const { t, language } = useWords();
  const balance = contractBalance(shown.folded);
  const record = working.mayWrite("contract") ? (
    <Button onClick={() => working.beginForm("contract")}>{t(balance === null ? contractWords.record : contractWords.another)}</Button>
  ) : null;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h2>{t(contractWords.title)}</h2>
        {balance === null ? null : <span>{t(contractWords.agreedOn, { day: dayText(balance.contract.body.agreedOn, language) })}</span>}
        {record}
      </header>
      {balance === null ? <p>{t(contractWords.none)}</p> : <Balance balance={balance} />}
    </div>
  );
}

function Balance({ balance }: { readonly balance: ContractBalance }) {
  const { t } = useWords();
  const yen = (n: number): string => t(contractWords.yen, { n });
  const { contract, components, refundYen, owedYen } = balance;
  return (
    <>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(contractWords.component)}</th>
              {(["agreed", "delivered", "remaining", "unitPrice", "paid", "deliveredValue", "unused"] as const).map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(contractWords[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {components.map((one) => (
              <tr key={one.component}>
                <th scope="row">
                  <i className={one.component === "tms" ? "mark-mind" : "mark-body"} /> {t(contractWords[one.component])}
                </th>
                <td>{t(contractWords.times, { n: one.agreedCount })}</td>
                <td>
                  {one.beyondCount === 0
                    ? t(contractWords.times, { n: one.deliveredCount })
                    : t(contractWords.beyond, { n: one.deliveredCount, beyond: one.beyondCount })}
                </td>
                <td>
                  <strong>{t(contractWords.times, { n: one.remainingCount })}</strong>
                </td>
                <td>{yen(one.unitPriceYen)}</td>
                <td>{yen(one.paidYen)}</td>
                <td>{yen(one.deliveredYen)}</td>
                <td>{yen(one.unusedYen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className={styles.sums}>
        <div>
          <dt>{t(contractWords.refund)}</dt>
          <dd>{yen(refundYen)}</dd>
        </div>
        <div>
          <dt>{t(contractWords.owed)}</dt>
          <dd>{yen(owedYen)}</dd>
        </div>
        <div>
          <dt>{t(contractWords.rule)}</dt>
          <dd className={styles.rule}>
            <Rule terms={contract.body} />
          </dd>
        </div>
      </dl>
      <p className={styles.note}>{t(contractWords.derived)}</p>
    </>
  );
}

function Rule({ terms: { refundRule, refundFeeYen } }: { readonly terms: ContractBalance["contract"]["body"] }) {
  const { t, language } = useWords();
  const rule = choiceText("refundRule", refundRule)?.[language] ?? refundRule;
  return <>{refundFeeYen === null ? rule : t(contractWords.ruleWithFee, { rule, fee: refundFeeYen })}</>;
}
