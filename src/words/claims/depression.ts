/** The claims about depression itself: what it is, and how mind and body hang together in it. */
import type { ClaimOf, ClaimText } from "./claim-text.ts";

/** Depression itself. */
export const depressionClaims = {
  D1: {
    claim: {
      ja: "うつ病の中心にあるのは、気分・意欲・集中の落ち込みである",
      en: "At the heart of depression are low mood, drive and concentration",
    },
    verdict: { ja: "うつ病の診断基準が、そう定めています", en: "That is how depression is defined" },
    unknown: { ja: "大きな疑問は残っていません。", en: "No question of weight is left." },
    figures: { ja: "定義であり、効果の数値はありません。", en: "A definition: there is no effect to measure." },
  },
  D2: {
    claim: {
      ja: "うつ病では、だるさ・眠り・食欲・頭痛・筋肉痛・おなかなど、体の不調がよくみられる",
      en: "Depression often shows in the body: fatigue, sleep, appetite, headache, muscles, gut",
    },
    verdict: { ja: "多くの国の調査で、くり返し確かめられています", en: "Found again and again, in many countries" },
    unknown: {
      ja: "一人ひとりで、うつ病・薬の副作用・ほかの病気のどれがどれだけ関わるかは、わかりません。",
      en: "How much of it, in one person, is the depression, how much a drug and how much another illness.",
    },
    figures: {
      ja: "一般診療のうつ病の人の約3分の2が体の不調で受診(tylee05)。体の不調だけを訴えた人は69%、施設により45〜95%(simon99)。痛みは約65%(bair03)。中国の3,273人では不眠64.6%、体の訴え46.9%、体重減少38.5%(zhao18)。治療で寛解した人でも、睡眠の不調が71.7%、食欲・体重の変化が35.9%に残りました(nier10)。反応したが寛解に至らない人では不眠94.6%(mcc11)。",
      en: "About two thirds of depressed people in general practice come with bodily complaints (tylee05); 69 % came with nothing else, 45 to 95 % by centre (simon99). Pain in about 65 % (bair03). Among 3,273 people in China: insomnia 64.6 %, bodily complaints 46.9 %, weight loss 38.5 % (zhao18). In people in remission under treatment, disturbed sleep remained in 71.7 % and change of appetite or weight in 35.9 % (nier10); in those who responded without remitting, insomnia in 94.6 % (mcc11).",
    },
  },
  D3: {
    claim: {
      ja: "体の不調の背景には、神経の変調やホルモンの乱れなど、いくつもの仕組みがある",
      en: "Behind the bodily symptoms lie changes of nerves and hormones, and more",
    },
    verdict: {
      ja: "関連は示されていますが、原因と言えるのは一部だけです",
      en: "They go together; that one causes the other is shown only in part",
    },
    unknown: {
      ja: "ある人のある症状を、どの仕組みが起こしているのか。コルチゾールの検査は、治療を選ぶ手がかりになりません。",
      en: "Which mechanism makes which symptom in one person. Tests of cortisol do not tell which treatment to choose.",
    },
    figures: {
      ja: "まとめた効果の値はありません。CRPとの関連はD5にあります(frank21、mila21)。",
      en: "No single figure; for CRP see D5 (frank21, mila21).",
    },
  },
  D4: {
    claim: {
      ja: "細胞レベルの炎症やストレスが、だるさや痛みに関わっていることが多い",
      en: "Inflammation or stress of the cells often has a part in fatigue and pain",
    },
    verdict: { ja: "ありうることですが、「多い」とは示されていません", en: "It may; that it is often so has not been shown" },
    unknown: {
      ja: "患者さんの組織で実際に起きていること。体重の影響を除いた、痛みとCRPの関係。",
      en: "What happens in patients' own tissue; whether pain and CRP go together apart from body weight.",
    },
    figures: {
      ja: "CRPとだるさのオッズ比 1.12(1.11〜1.14)(mila21)。CRPが3 mg/Lを超える人は、うつ病の人の約27%(21〜34)にとどまります(osimo19)。",
      en: "CRP and fatigue, odds ratio 1.12 (1.11 to 1.14) (mila21). Only some 27 % (21 to 34) of people with depression have a CRP above 3 mg/L (osimo19).",
    },
  },
  D5: {
    claim: { ja: "慢性的な炎症が、うつ病の体の不調に関わることがある", en: "Chronic inflammation can have a part in the bodily symptoms" },
    verdict: { ja: "一部の人で関連があります。原因とまでは言えません", en: "Linked in some people; not shown to be the cause" },
    unknown: {
      ja: "原因なのか、目印にすぎないのか。体重・喫煙・睡眠不足の影響。CRPを下げれば、その人の症状も軽くなるのか。",
      en: "Cause or mere sign; the part of weight, smoking and lost sleep; whether a person feels better once CRP is lowered.",
    },
    figures: {
      ja: "15の集団、56,351人で、CRPが高いほど食欲の変化・何をするのもおっくう・気力の低下・睡眠の不調・興味の低下が多く、純粋に感情の4症状とは関係しませんでした(frank21)。オッズ比は食欲1.25(1.23〜1.28)、だるさ1.12(1.11〜1.14)、気分1.06(1.05〜1.08)、睡眠1.05(1.04〜1.06)(mila21)。CRP 1 mg/L超は58%(47〜69)、3超は27%(21〜34)、健康な人とのオッズ比1.46(1.22〜1.75)(osimo19)。遺伝子を使った研究の結果は割れています(ye21、hunt23)。交絡を調整した相関は約0.05(horn18)。",
      en: "In 15 cohorts, 56,351 people, a higher CRP went with change of appetite, everything being an effort, loss of energy, poor sleep and loss of interest, and not with four purely emotional symptoms (frank21). Odds ratios: appetite 1.25 (1.23 to 1.28), fatigue 1.12 (1.11 to 1.14), mood 1.06 (1.05 to 1.08), sleep 1.05 (1.04 to 1.06) (mila21). CRP above 1 mg/L in 58 % (47 to 69), above 3 in 27 % (21 to 34); odds ratio to healthy people 1.46 (1.22 to 1.75) (osimo19). Genetic studies disagree (ye21, hunt23). Correlation after adjustment about 0.05 (horn18).",
    },
  },
  D6: {
    claim: { ja: "長く続くストレスが、体の不調に影響する", en: "Lasting stress acts on the bodily symptoms" },
    verdict: { ja: "おおむね支持されています", en: "Supported on the whole" },
    unknown: { ja: "判断に使えるストレスの検査は、まだありません。", en: "No test of stress exists that a decision could rest on." },
    figures: { ja: "ここではまとめていません。", en: "Not pooled here." },
  },
  D7: {
    claim: { ja: "心の不調が、体の不調を引き起こす", en: "A mind in distress makes the body ill" },
    verdict: { ja: "支持されています(痛みでは、追跡した研究があります)", en: "Supported; for pain, by people followed over time" },
    unknown: {
      ja: "だるさ・おなか・頭痛ではどれほどか。いずれも観察した研究で、試験ではありません。",
      en: "How much for fatigue, gut and headache. These are observations, not trials.",
    },
    figures: {
      ja: "うつの変化が、のちの痛みの変化を予測しました。t = 7.28、p < .0001、500人、12か月(kro11)。",
      en: "A change in depression foretold a later change in pain: t = 7.28, p < .0001, 500 people, 12 months (kro11).",
    },
  },
  D8: {
    claim: { ja: "体の不調が、うつの症状を悪くする", en: "A body in distress makes the depression worse" },
    verdict: { ja: "支持されています(痛みでは、追跡した研究があります)", en: "Supported; for pain, by people followed over time" },
    unknown: { ja: "体だけを治療して、気分が上がるのかどうか。", en: "Whether treating the body alone lifts the mood." },
    figures: {
      ja: "痛みの変化が、のちのうつの変化を予測しました。t = 6.63、p < .0001(kro11)。",
      en: "A change in pain foretold a later change in depression: t = 6.63, p < .0001 (kro11).",
    },
  },
  D9: {
    claim: {
      ja: "脳のネットワークがうまく働かないことが、うつ病の一因である",
      en: "Networks of the brain that work badly are one cause of depression",
    },
    verdict: { ja: "有力な考えですが、原因と証明されたわけではありません", en: "A strong idea; as a cause it is not fully proven" },
    unknown: {
      ja: "一人の診断に使えるネットワークの検査はありません。",
      en: "No test of networks tells whether one person has depression.",
    },
    figures: {
      ja: "うつ病の30人では前部帯状回膝下部の活動が健康な30人より高く、実際のrTMSのあとで弱まりました(hadas19)。",
      en: "In 30 people with depression the subgenual cingulate was more active than in 30 without, and less so after real rTMS (hadas19).",
    },
  },
  D10: {
    claim: { ja: "うつ病では免疫の働きが弱くなる", en: "Depression weakens the immune system" },
    verdict: { ja: "弱くなるというより、変わります", en: "It changes rather than weakens" },
    unknown: {
      ja: "診療にとっての意味。うつ病というだけで免疫の検査が必要になることはありません。",
      en: "What it means in practice. Depression alone is no reason to test the immune system.",
    },
    figures: {
      ja: "軽い炎症(CRP 3 mg/L超)が27%の人にあり(osimo19)、一方で免疫細胞の働きの低下も古い研究で報告されています(記憶による、未確認)。",
      en: "Low-grade inflammation (CRP above 3 mg/L) in 27 % (osimo19), beside weaker immune cells in older studies (recalled, not verified).",
    },
  },
} as const satisfies Record<ClaimOf<"depression">, ClaimText>;
