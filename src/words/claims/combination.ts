/** The claims about the two treatments together. */
import type { ClaimOf, ClaimText } from "./claim-text.ts";

/** The two treatments together. */
export const combinationClaims = {
  K1: {
    claim: { ja: "二つの仕組みは、互いに補い合う", en: "The two work in ways that complete each other" },
    verdict: { ja: "筋の通った仮説です", en: "A reasonable hypothesis" },
    unknown: { ja: "人で確かめた研究は、まだありません。", en: "No study in people has tested it." },
    figures: {
      ja: "2025年の総説が、エクソソームをrTMSの作用の担い手や目印として論じています(rev25)。",
      en: "A review of 2025 discusses exosomes as messengers and markers of what rTMS does (rev25).",
    },
  },
  K2: {
    claim: { ja: "脳と体が同時に良くなる", en: "Brain and body get better at once" },
    verdict: { ja: "調べた研究は見つかっていません", en: "No study of it was found" },
    unknown: { ja: "すべて。併用した人の研究が見つかっていません。", en: "Everything: no study of people who had both was found." },
    figures: { ja: "数値はありません。", en: "None." },
  },
  K3: {
    claim: { ja: "合わせると、足し算以上の効果がある", en: "Together they do more than the sum of both" },
    verdict: {
      ja: "人での証拠はありません。動物(細胞の移植)では、強め合う結果も打ち消し合う結果もあります",
      en: "No evidence in people; in animals, with grafted cells, they strengthened and they weakened each other",
    },
    unknown: {
      ja: "強め合うのか、打ち消し合うのか、その大きさ。どちらを先に行うか。けいれんの起こりやすさへの影響。",
      en: "Whether they strengthen or weaken each other, and by how much; which should come first; what it does to the threshold for seizures.",
    },
    figures: {
      ja: "血管性認知症のラットで併用が最良(wangvd)、パーキンソン病のラットで相乗(pdrat)、脳梗塞のラットで相乗、一方で健康なラットではTMSが移植細胞の生存を減らしました(regrehab)。いずれも小胞ではなく細胞です。",
      en: "Both together did best in rats with vascular dementia (wangvd) and added up in rats with Parkinson's disease (pdrat) and stroke; in healthy rats TMS let fewer grafted cells survive (regrehab). All of it with cells, not vesicles.",
    },
  },
  K4: {
    claim: { ja: "神経が守られることで、TMSの効果が支えられる", en: "By protecting nerve cells, exosomes support what TMS does" },
    verdict: { ja: "確かめられていません", en: "Untested" },
    unknown: { ja: "すべて。", en: "Everything." },
    figures: { ja: "数値はありません(rev25)。", en: "None (rev25)." },
  },
  K5: {
    claim: { ja: "慢性の炎症やストレスに対処し、体のバランスを整える", en: "The pair deals with chronic inflammation and stress" },
    verdict: {
      ja: "抗炎症薬では平均で小〜中くらいの改善(偏りの危険が高い)。炎症が強い人ほど効くかは決着していません。エクソソームでは調べられていません",
      en: "Anti-inflammatory drugs help a little to moderately on average, with a high risk of bias; whether the inflamed gain more is unsettled; with exosomes it is untested",
    },
    unknown: {
      ja: "エクソソームが、そうした薬のように働くのか。炎症が低い人では、かえって害になる可能性。",
      en: "Whether exosomes act as those drugs do; whether they could harm where inflammation is low.",
    },
    figures: {
      ja: "抗炎症薬の上乗せ −0.64(−0.88〜−0.40)、単独 −0.41(−0.60〜−0.22)、すべて偏りの危険が高い(kf19)。48研究のオッズ比2.04(1.41〜2.97)(du24)。セレコキシブ −0.76(−1.14〜−0.39)(bai19)。炎症の病気の人で0.29(0.12〜0.45)(witt20)。インフリキシマブは全体で効果なし、CRPとの交互作用 p = .01、CRP 5 mg/L超で反応62%対33%(8/13対3/9、p = .19)、5以下では偽薬のほうが良い方向(raison13)。ミノサイクリンは全体で差なし、CRP 3以上で低下12.0対3.5点、ごく少人数(nettis21)。否定的な試験もあります(hell22、hus20)。",
      en: "Drugs added −0.64 (−0.88 to −0.40), alone −0.41 (−0.60 to −0.22), all at high risk of bias (kf19); odds ratio 2.04 (1.41 to 2.97), 48 studies (du24); celecoxib −0.76 (−1.14 to −0.39) (bai19); in inflammatory disease 0.29 (0.12 to 0.45) (witt20). Infliximab: no effect overall, interaction with CRP p = .01; above 5 mg/L response 62 % to 33 % (8/13 to 3/9, p = .19), at or below 5 placebo did better (raison13). Minocycline: no difference overall; at CRP 3 or above −12.0 to −3.5 points, in very few people (nettis21). Others found nothing (hell22, hus20).",
    },
  },
  K6: {
    claim: { ja: "体が楽になり、生活の質が上がる", en: "As the body eases, life gets better" },
    verdict: {
      ja: "TMSだけで、心の面の生活の質は上がりました。併用は調べられていません",
      en: "TMS alone improved the mental side of quality of life; the pair is untested",
    },
    unknown: { ja: "併用した場合の生活の質。", en: "Quality of life under both." },
    figures: {
      ja: "SF-36の精神 g = 0.24(0.01〜0.47)、身体 0.04(−0.19〜0.27)(oreardonから計算)。",
      en: "SF-36 mental g = 0.24 (0.01 to 0.47), physical 0.04 (−0.19 to 0.27) (computed from oreardon).",
    },
  },
  K7: {
    claim: { ja: "二つを組み合わせるのは理にかなっている", en: "To combine the two is logical" },
    verdict: {
      ja: "仮説として筋は通ります。標準の治療ではなく、未承認です。行うなら研究として、測定と同意のもとに限ります",
      en: "As a hypothesis it holds together. It is not standard care and not approved; if at all, then as research, measured and with consent",
    },
    unknown: {
      ja: "TMSだけより良いのかどうか。両輪は、この問いに答えるために作られています。",
      en: "Whether it is better than TMS alone. Ryorin is built to answer that.",
    },
    figures: { ja: "比べたデータはありません(rev25、chictr、jsrm25)。", en: "No comparison exists (rev25, chictr, jsrm25)." },
  },
} as const satisfies Record<ClaimOf<"combination">, ClaimText>;
