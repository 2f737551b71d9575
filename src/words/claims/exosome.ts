/** The claims about exosomes. No sentence here may be read as a promise: what was seen in animals or in another illness is said to be so. */
import type { ClaimOf, ClaimText } from "./claim-text.ts";

/** Exosomes. */
export const exosomeClaims = {
  E1: {
    claim: {
      ja: "エクソソームは、細胞どうしの知らせを運ぶ小さな袋である",
      en: "Exosomes are small sacs that carry messages between cells",
    },
    verdict: { ja: "生物学として確立しています", en: "Established biology" },
    unknown: { ja: "中身のうち、何が働くのか。", en: "Which part of what they carry does anything." },
    figures: {
      ja: "大きさは30〜150 nmほど。由来を証明できないため、学会は「小型の細胞外小胞」という呼び方をすすめています(witwer19)。",
      en: "Some 30 to 150 nm across. Since their origin cannot be proven, the field prefers the name small extracellular vesicles (witwer19).",
    },
  },
  E2: {
    claim: { ja: "治療に使われるものの多くは、幹細胞から作られる", en: "What is used in treatment mostly comes from stem cells" },
    verdict: { ja: "製品については、そのとおりです", en: "True of the products" },
    unknown: {
      ja: "多くのクリニックの製品は、中身が公表されていません。",
      en: "What is in the products of most clinics has not been made public.",
    },
    figures: {
      ja: "間葉系幹細胞の小胞の試験は、2014〜2024年に66件登録されました。",
      en: "66 trials of vesicles from mesenchymal stromal cells were registered from 2014 to 2024.",
    },
  },
  E3: {
    claim: { ja: "傷んだ組織の再生や修復を助ける", en: "They help damaged tissue to renew and repair itself" },
    verdict: { ja: "動物では多くの報告があります。人では確かめられていません", en: "Many animal studies; not established in people" },
    unknown: {
      ja: "点滴で、人の組織が治るのか。良い結果だけが発表されている可能性。",
      en: "Whether an infusion repairs human tissue; whether only good results were published.",
    },
    figures: {
      ja: "動物の脊髄損傷の65論文で運動が改善、p < .0001(scima)。前臨床の総括(umb25)。人では重い呼吸不全の102人の試験で、死亡率の差は全体として有意でありませんでした(light23)。",
      en: "Better movement after spinal injury in animals, 65 papers, p < .0001 (scima); an overview of preclinical work (umb25). In people, a trial of 102 with respiratory failure found no significant difference in deaths overall (light23).",
    },
  },
  E4: {
    claim: { ja: "体の炎症をおさえる", en: "They calm inflammation in the body" },
    verdict: {
      ja: "重い新型コロナでの小さな研究だけです。うつ病ではわかりません",
      en: "Small studies in severe COVID-19 only; in depression it is unknown",
    },
    unknown: {
      ja: "感染症のCRPは、治れば自然に下がります。うつ病に多い軽い炎症(1〜10 mg/L)でのデータ、量、続く長さはありません。",
      en: "CRP falls by itself as an infection heals. There are no data at the 1 to 10 mg/L seen in depression, none on dose, none on how long.",
    },
    figures: {
      ja: "重症の24人、対照なしでCRP −77%(seng20)。胎盤由来の小胞で5日目までに −54%(plac22)。アルツハイマー病の動物でTNF-α −2.61(−4.87〜−0.35)、IL-1β −2.37(−3.68〜−1.05)(adma24)。",
      en: "24 severely ill people without control: CRP −77 % (seng20); placental vesicles −54 % by day 5 (plac22). Rodents with Alzheimer's disease: TNF-alpha −2.61 (−4.87 to −0.35), IL-1 beta −2.37 (−3.68 to −1.05) (adma24).",
    },
  },
  E5: {
    claim: { ja: "免疫の働きを整える", en: "They balance the immune system" },
    verdict: { ja: "試験管や動物では示唆されています。人では不明です", en: "Suggested in the test tube and in animals; unclear in people" },
    unknown: {
      ja: "ある人で、どちらの向きに働くのか。自己免疫の病気やがんの経験がある人での危険。",
      en: "Which way it goes in one person; the risk for people with an autoimmune illness or a past cancer.",
    },
    figures: { ja: "人でまとめた値はありません(umb25、deleen24)。", en: "Nothing pooled in people (umb25, deleen24)." },
  },
  E6: {
    claim: { ja: "うつ病にともなう、だるさを軽くする", en: "They ease the fatigue of depression" },
    verdict: { ja: "うつ病の人での試験の結果は、見つかっていません", en: "No result of a trial in depression was found" },
    unknown: {
      ja: "うつ病では、すべて。点滴という行為そのものへの期待の効果は大きいと考えられます。幹細胞そのものの試験では、偽薬よりだるさが増えました。",
      en: "In depression, everything. What an infusion does by expectation alone is likely large. In trials of the cells themselves, fatigue was more frequent than under placebo.",
    },
    figures: {
      ja: "新型コロナ後遺症の10人、対照なしで、だるさなどは6か月まで良くなり、SF-36は変わりませんでした(longcov)。計画された試験の1つは取り下げられました。幹細胞では、だるさのオッズ比2.99(1.06〜8.44)(wangmsc21)。",
      en: "Ten people with long COVID, no control: fatigue improved up to 6 months, SF-36 did not (longcov). One planned trial was withdrawn. With cells, the odds of fatigue were 2.99 (1.06 to 8.44) times those under placebo (wangmsc21).",
    },
  },
  E7: {
    claim: { ja: "うつ病にともなう、筋肉・関節・頭の痛みを軽くする", en: "They ease pain of muscles, joints and head in depression" },
    verdict: { ja: "うつ病の人での試験の結果は、見つかっていません", en: "No result of a trial in depression was found" },
    unknown: {
      ja: "点滴で痛みが変わるのか。頭痛については、データがありません。",
      en: "Whether an infusion changes pain at all; on headache there is nothing.",
    },
    figures: {
      ja: "腰の関節への注射20人、対照なしで痛み −65%(facet24)。その場所への注射であり、点滴ではありません。",
      en: "Injection into joints of the back, 20 people, no control: pain −65 % (facet24). That is an injection on the spot, not an infusion.",
    },
  },
  E8: {
    claim: { ja: "弱った免疫を回復させる", en: "They restore weakened immunity" },
    verdict: { ja: "証拠は見つかっていません", en: "No evidence was found" },
    unknown: { ja: "すべて。", en: "Everything." },
    figures: {
      ja: "重い新型コロナの24人、対照なしでリンパ球が増えたという報告だけです(seng20)。",
      en: "Only a rise of lymphocytes in 24 people with severe COVID-19, without control (seng20).",
    },
  },
  E9: {
    claim: { ja: "神経細胞を守り、修復する", en: "They protect and repair nerve cells" },
    verdict: {
      ja: "動物では支持されています。人では、安全性をみるごく小さな試験だけです",
      en: "Supported in animals; in people only tiny trials of safety",
    },
    unknown: {
      ja: "点滴した小胞が、人の脳に意味のある量だけ届くのか。",
      en: "Whether enough of an infusion reaches the human brain to matter.",
    },
    figures: {
      ja: "動物の迷路試験 −1.83(−2.51〜−1.15)(adma24)。アルツハイマー病9人に点鼻、対照なし、有害事象なし、中間の量で12週にADAS-cog −2.33(標準偏差1.19)(xie23)。ALS 10人、脳梗塞の小さな試み(als、stroke22)。",
      en: "Maze tests in rodents −1.83 (−2.51 to −1.15) (adma24). Nasal, 9 people with Alzheimer's disease, open: no adverse event; ADAS-cog −2.33 (SD 1.19) at week 12 in the middle dose (xie23). ALS, 10 people, and a pilot in stroke (als, stroke22).",
    },
  },
  E10: {
    claim: { ja: "動物の、うつに似たふるまいを良くする", en: "They improve depression-like behaviour in animals" },
    verdict: {
      ja: "良くなったという報告があります。良い結果だけが発表された疑いが強い",
      en: "It improved in rodents; likely only good results were published",
    },
    unknown: {
      ja: "人にあてはまるのか。量や性別による違い、目隠しの有無。",
      en: "Whether it holds in people; dose, sex, and whether anyone was blinded.",
    },
    figures: {
      ja: "ストレスを受けたラットに1回静脈注射し、ふるまいが改善、IL-1βとTNF-αが低下、新しい神経細胞が増加(costa25)。幹細胞の研究の表(wjp21)。",
      en: "One intravenous dose in stressed rats: better behaviour, lower IL-1 beta and TNF-alpha, more new nerve cells (costa25); a table of studies with cells (wjp21).",
    },
  },
  E11: {
    claim: { ja: "人のうつ病で試験されている", en: "They have been tried in people with depression" },
    verdict: {
      ja: "結果が公表された試験は見つかっていません(2026年4月に1件が登録されました)",
      en: "No published result was found; one trial was registered in April 2026",
    },
    unknown: { ja: "すべて。", en: "Everything." },
    figures: {
      ja: "二重盲検・偽薬対照の試験が2026年4月16日に登録(chictr)。集束超音波と併用する300人の計画は中断(fus)。幹細胞の試験は、CRP 3超のうつ病が打ち切り(msctrd)、CRP 5超の双極性障害が募集中(mscbd)。",
      en: "A double-blind trial against placebo was registered on 16 April 2026 (chictr). A plan of 300 with focused ultrasound is suspended (fus). Of cells: depression with CRP above 3, terminated (msctrd); bipolar depression with CRP above 5, recruiting when seen (mscbd).",
    },
  },
  E12: {
    claim: { ja: "体全体に働きかける", en: "They act throughout the body" },
    verdict: {
      ja: "動物では主に肝臓・肺・腎臓・脾臓へ行き、脳へはわずかです",
      en: "In animals they go to liver, lung, kidney and spleen, and hardly to the brain",
    },
    unknown: { ja: "人の体の中での動き。データが見つかっていません。", en: "Where they go in people: no data were found." },
    figures: {
      ja: "肝臓・腎臓では1時間以内、肺・脾臓では2〜12時間で最大になります(bio21)。動物の血中の半減期は約2〜20分。",
      en: "Highest in liver and kidney within an hour, in lung and spleen after 2 to 12 (bio21). Half-life in the blood of rodents about 2 to 20 minutes.",
    },
  },
  E13: {
    claim: { ja: "安全である", en: "They are safe" },
    verdict: {
      ja: "小さな試験(多くは対照なし)では重い有害事象は少数でした。診療の場では、敗血症や死亡が報告されています",
      en: "Few serious events in small trials, many without control; from practice, sepsis and a death were reported",
    },
    unknown: {
      ja: "長期の腫瘍・血栓・免疫への影響、くり返したときの危険。登録の制度がないため、診療での本当の頻度はわかりません。",
      en: "Tumours, clots and immunity in the long run; the risk of repeating it. There is no registry, so how often harm happens in practice is unknown.",
    },
    figures: {
      ja: "21の報告で、重い有害事象0.7%(0.1〜5.2)、有害事象4.4%(0.7〜22.2)(deleen24)。米国では2019年に5人未満が重症となり、敗血症を含みました。日本では2023年10月、培養上清液の治療後の死亡を学会が公表しました。幹細胞では発熱のオッズ比3.65(2.05〜6.49)、だるさ2.99、不眠5.90(1.04〜33.47)(wangmsc21)。",
      en: "21 reports: serious events 0.7 % (0.1 to 5.2), any 4.4 % (0.7 to 22.2) (deleen24). In the USA in 2019 fewer than five people fell seriously ill, some with sepsis. In Japan a society made known, in October 2023, a death after treatment with culture supernatant. With cells: odds ratio of fever 3.65 (2.05 to 6.49), fatigue 2.99, sleeplessness 5.90 (1.04 to 33.47) (wangmsc21).",
    },
  },
} as const satisfies Record<ClaimOf<"exosome">, ClaimText>;
