/** The claims about TMS. */
import type { ClaimOf, ClaimText } from "./claim-text.ts";

/** TMS. */
export const tmsClaims = {
  T1: {
    claim: { ja: "TMSは、うつ病に効くと証明された治療である", en: "TMS is proven to work in depression" },
    verdict: { ja: "確かめられています。短い期間での、中くらいの効果です", en: "Established: a moderate effect, in the short term" },
    unknown: {
      ja: "6〜12か月より先まで続くか、10代ではどうか、どんな人に効くのか。",
      en: "Whether it lasts beyond 6 to 12 months, what it does in teenagers, and in whom it works.",
    },
    figures: {
      ja: "見せかけの刺激との差 d = −0.54(−0.68〜−0.41)、40試験(kedz14a)。新しい試験では −0.42(−0.66〜−0.18)(kedz14b)。治りにくいうつ病への上乗せで反応46.6%対22.1%、3.4人に1人(liu14)。方法ごとの反応のオッズ比は、左10 Hz 3.17(2.29〜4.37)、iTBS 3.20(1.45〜7.08)(mutz19、記憶による値)。",
      en: "Against sham d = −0.54 (−0.68 to −0.41), 40 trials (kedz14a); newer trials −0.42 (−0.66 to −0.18) (kedz14b). Added in treatment-resistant depression, response 46.6 % to 22.1 %, one more in every 3.4 (liu14). Odds ratios of response, left 10 Hz 3.17 (2.29 to 4.37), iTBS 3.20 (1.45 to 7.08) (mutz19, recalled).",
    },
  },
  T2: {
    claim: { ja: "TMSは前頭前野をねらい、神経細胞を働かせる", en: "TMS aims at the prefrontal cortex and makes nerve cells fire" },
    verdict: { ja: "確かめられています", en: "Established" },
    unknown: {
      ja: "どの細胞の、どの層か。その人の脳にどれだけ届いているか。",
      en: "Which cells, in which layer; how much arrives in one person's brain.",
    },
    figures: { ja: "物理と電気生理の知見で、効果の数値はありません。", en: "Physics and electrophysiology; no effect size." },
  },
  T3: {
    claim: { ja: "TMSはセロトニンを増やす", en: "TMS raises serotonin" },
    verdict: { ja: "人では、ほとんど調べられていません", en: "Hardly any evidence in people" },
    unknown: { ja: "患者さんで、続くような変化があるのか。", en: "Whether anything lasting changes in patients." },
    figures: {
      ja: "まとめた値はありません。画像研究の総説は、いくつもの系の複雑な変化を述べています(pet22)。",
      en: "Nothing pooled; a review of imaging tells of complex changes in several systems (pet22).",
    },
  },
  T4: {
    claim: { ja: "TMSはドーパミンを増やす", en: "TMS raises dopamine" },
    verdict: { ja: "健康な人で、一時的に放出されることが示唆されています", en: "In healthy people a passing release seems to occur" },
    unknown: {
      ja: "患者さんでも起こるのか、どれだけ続くのか、回復と関わるのか。",
      en: "Whether it occurs in patients, how long it lasts, and whether recovery has to do with it.",
    },
    figures: {
      ja: "左前頭前野への10 Hzで、前部帯状回と眼窩前頭皮質の[11C]FLB-457の結合が下がりました(cho09)。",
      en: "10 Hz over the left prefrontal cortex lowered binding of [11C]FLB-457 in the anterior cingulate and orbitofrontal cortex (cho09).",
    },
  },
  T5: {
    claim: { ja: "TMSはノルアドレナリンを増やす", en: "TMS raises noradrenaline" },
    verdict: { ja: "人で直接調べた研究は、ほぼありません", en: "Almost nothing was measured directly in people" },
    unknown: { ja: "ほとんどすべて。", en: "Nearly everything." },
    figures: { ja: "数値はありません。", en: "None." },
  },
  T6: {
    claim: { ja: "TMSは神経のネットワークを整え直す", en: "TMS sets the networks of the brain right again" },
    verdict: {
      ja: "集団としては支持されています。一人の予測にはまだ使えません",
      en: "Supported for groups; not yet of use for one person",
    },
    unknown: {
      ja: "ネットワークの変化が、良くなる理由なのか。ねらう場所を工夫すると得があるのか。",
      en: "Whether that change is why people improve; whether aiming by it helps.",
    },
    figures: {
      ja: "実際のrTMSのあと、前部帯状回膝下部の過活動が健康な人の水準へ近づきました(hadas19)。そこにつながる場所への刺激で活動が変わることを115人で確認(tmsfmri24)。",
      en: "After real rTMS an overactive subgenual cingulate came nearer to that of healthy people (hadas19). Stimulating places connected with it changed it in 115 people (tmsfmri24).",
    },
  },
  T7: {
    claim: { ja: "TMSで気分が良くなる", en: "TMS lifts the mood" },
    verdict: { ja: "確かめられています", en: "Established" },
    unknown: { ja: "6〜12か月より先まで続くか、どんな人に効くのか。", en: "Whether it lasts beyond 6 to 12 months, and in whom it works." },
    figures: { ja: "T1と同じです(mutz19、kedz14a)。", en: "As T1 (mutz19, kedz14a)." },
  },
  T8: {
    claim: { ja: "TMSで意欲が戻る", en: "TMS brings back drive" },
    verdict: { ja: "一部は支持されていますが、意欲を主に測った試験は少ない", en: "Supported in part; few trials measured drive itself" },
    unknown: {
      ja: "意欲や喜びの専用の尺度で、見せかけの刺激より良くなるのか。",
      en: "Whether scales made for apathy or joylessness improve more than under sham.",
    },
    figures: { ja: "ここではまとめていません。", en: "Not pooled here." },
  },
  T9: {
    claim: { ja: "TMSで集中力が上がる", en: "TMS improves concentration" },
    verdict: { ja: "小さな効果があるかもしれません", en: "Perhaps by a little" },
    unknown: {
      ja: "うつ病の人で、気分が良くなること以上の効果があるのか。",
      en: "Whether, in depression, it does more than the better mood does.",
    },
    figures: {
      ja: "健康な人で、正確さ g = 0.12、反応時間 g = −0.13、実行機能 0.14と−0.11(xu23cog)。",
      en: "In healthy people: accuracy g = 0.12, reaction time −0.13, executive tasks 0.14 and −0.11 (xu23cog).",
    },
  },
  T10: {
    claim: {
      ja: "TMSが、だるさ・筋肉痛・頭痛などの体の不調に直接効く力は限られる",
      en: "TMS does little directly for fatigue, muscle pain and headache",
    },
    verdict: {
      ja: "体の総合点には差がありませんでした。眠りは良くなったという報告があります。痛みへの効果は主に運動野への刺激です",
      en: "No difference in a score of physical health; sleep improved; pain yields mainly to stimulating the motor cortex",
    },
    unknown: {
      ja: "前頭前野への刺激で、だるさ・おなか・頭痛がどうなるかは、ほとんど測られていません。体の点数を測った試験では、はじめから正常に近く、良くなる余地がわずかでした。",
      en: "Fatigue, gut and headache were hardly ever measured under prefrontal TMS. Where physical health was, it was near normal to begin with and had little room to improve.",
    },
    figures: {
      ja: "SF-36身体の変化 +0.1対−0.2(p = .68)、g = 0.04(−0.19〜0.27)。精神の変化 +5.7対+2.9(p = .032)、g = 0.24(0.01〜0.47)(gは私たちの計算、oreardonの値から)。睡眠PSQI −2.27(−2.97〜−1.57)、11試験(liu25sleep)。21人では睡眠と気分の変化は無関係(collins22)。線維筋痛症の痛み −0.35(−0.62〜−0.08)、運動野 −0.57、だるさの尺度に差なし(fmpsm22、sun21)。対照のない49人で反応37%(oman23)。",
      en: "SF-36 physical: change +0.1 to −0.2 (p = .68), g = 0.04 (−0.19 to 0.27); mental +5.7 to +2.9 (p = .032), g = 0.24 (0.01 to 0.47) (g computed by us from oreardon). Sleep, PSQI −2.27 (−2.97 to −1.57), 11 trials (liu25sleep); in 21 people it changed apart from mood (collins22). Pain in fibromyalgia −0.35 (−0.62 to −0.08), motor cortex −0.57, no difference in fatigue (fmpsm22, sun21). Without control, 37 % of 49 responded (oman23).",
    },
  },
  T11: {
    claim: { ja: "脳の働きが良くなることで、心の症状が軽くなる", en: "Mental symptoms ease because the brain works better" },
    verdict: { ja: "もっともな説明ですが、証明されていません", en: "A likely story that nobody has proven" },
    unknown: { ja: "その途中をとらえる測り方。", en: "A measure that catches what lies between." },
    figures: {
      ja: "認められた仲介の指標はありません。BDNFは +7.97(2.8〜13.15)、いろいろな病気の6試験(cyto25)。",
      en: "No accepted mediator. BDNF rose by 7.97 (2.8 to 13.15) in 6 trials of mixed illnesses (cyto25).",
    },
  },
  T12: {
    claim: { ja: "TMSで炎症の値が変わる", en: "TMS changes the markers of inflammation" },
    verdict: { ja: "結果は一致していません", en: "The findings disagree" },
    unknown: { ja: "TMSが「体の輪」にも働くのかどうか。", en: "Whether TMS also turns the wheel of the body." },
    figures: {
      ja: "TNF-α −6.65(−10.47〜−2.83)、IL-6は変化なし、いろいろな病気の6試験(cyto25)。17研究の総説で、反応と結びついたのは2つだけ(cyto24)。見せかけと比べた57人では、IL-2と高感度CRPがかえって上がりました(wang22)。",
      en: "TNF-alpha −6.65 (−10.47 to −2.83), IL-6 unchanged, 6 trials of mixed illnesses (cyto25). Of 17 studies reviewed, 2 tied a change to response (cyto24). Against sham in 57 people, IL-2 and hs-CRP rose (wang22).",
    },
  },
} as const satisfies Record<ClaimOf<"tms">, ClaimText>;
