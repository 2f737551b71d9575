/**
 * Which medicines lower the seizure threshold, and which raise it and blunt the effect of TMS. Medicines are recorded by their
 * generic names; a name is recognised when one of the names here is in it, in either language. Brand names are not known
 * here: a medicine that is not recognised is not thereby free of risk, which is why the chart also keeps what a
 * physician judged about each.
 *
 * The list is that of Rossi 2009 and was recalled; methylphenidate and ketamine are named by the Japanese guideline.
 */
import { comparableText } from "../../base/text.ts";
import type { Ground } from "../finding.ts";
import { DRUG_LIST, JSPN } from "./grounds.ts";

/** `strong`: a clear risk by itself. `relative`: a risk with others. `raises`: raises the threshold. */
export type ThresholdEffect = "strong" | "relative" | "raises";

/** A recognised medicine. */
export interface RecognisedMedicine {
  readonly effect: ThresholdEffect;
  readonly ground: Ground;
}

/** Names as `english/japanese`, separated by spaces. */
const NAMES: readonly { readonly effect: ThresholdEffect; readonly ground: Ground; readonly names: string }[] = [
  { effect: "relative", ground: JSPN, names: "methylphenidate/メチルフェニデート" },
  { effect: "strong", ground: JSPN, names: "ketamine/ケタミン" },
  {
    effect: "strong",
    ground: DRUG_LIST,
    names:
      "imipramine/イミプラミン amitriptyline/アミトリプチリン doxepin/ドキセピン nortriptyline/ノルトリプチリン maprotiline/マプロチリン " +
      "chlorpromazine/クロルプロマジン clozapine/クロザピン foscarnet/ホスカルネット ganciclovir/ガンシクロビル ritonavir/リトナビル " +
      "amphetamine/アンフェタミン theophylline/テオフィリン",
  },
  {
    effect: "relative",
    ground: DRUG_LIST,
    names:
      "fluoxetine/フルオキセチン fluvoxamine/フルボキサミン paroxetine/パロキセチン sertraline/セルトラリン citalopram/シタロプラム " +
      "venlafaxine/ベンラファキシン duloxetine/デュロキセチン milnacipran/ミルナシプラン mirtazapine/ミルタザピン mianserin/ミアンセリン " +
      "bupropion/ブプロピオン haloperidol/ハロペリドール fluphenazine/フルフェナジン risperidone/リスペリドン olanzapine/オランザピン " +
      "quetiapine/クエチアピン aripiprazole/アリピプラゾール ziprasidone/ジプラシドン lithium/リチウム biperiden/ビペリデン " +
      "trihexyphenidyl/トリヘキシフェニジル diphenhydramine/ジフェンヒドラミン hydroxyzine/ヒドロキシジン isoniazid/イソニアジド " +
      "penicillin/ペニシリン ampicillin/アンピシリン imipenem/イミペネム levofloxacin/レボフロキサシン ciprofloxacin/シプロフロキサシン " +
      "chloroquine/クロロキン mefloquine/メフロキン vincristine/ビンクリスチン methotrexate/メトトレキサート",
  },
  {
    effect: "raises",
    ground: DRUG_LIST,
    names:
      "diazepam/ジアゼパム lorazepam/ロラゼパム alprazolam/アルプラゾラム clonazepam/クロナゼパム etizolam/エチゾラム " +
      "brotizolam/ブロチゾラム flunitrazepam/フルニトラゼパム nitrazepam/ニトラゼパム bromazepam/ブロマゼパム clotiazepam/クロチアゼパム " +
      "valproate/バルプロ酸 carbamazepine/カルバマゼピン lamotrigine/ラモトリギン topiramate/トピラマート levetiracetam/レベチラセタム " +
      "phenytoin/フェニトイン phenobarbital/フェノバルビタール gabapentin/ガバペンチン pregabalin/プレガバリン",
  },
];

/** Longest names first, so that a name that contains another (`エスシタロプラム`, `nitrazepam`) is not the harm of order. */
const MEDICINES = NAMES.flatMap(({ names, ...rest }) =>
  names.split(" ").flatMap((pair) => pair.split("/").map((name) => ({ ...rest, name: comparableText(name) }))),
).toSorted((a, b) => b.name.length - a.name.length);

/**
 * What is known of a medicine by the name it was recorded with; null when it is not recognised.
 *
 * @example recogniseMedicine("クロザピン錠 100mg")?.effect // "strong"
 */
export function recogniseMedicine(name: string): RecognisedMedicine | null {
  const written = comparableText(name);
  const found = MEDICINES.find((one) => written.includes(one.name));
  return found === undefined ? null : { effect: found.effect, ground: found.ground };
}
