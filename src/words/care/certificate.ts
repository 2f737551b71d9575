/** What is found on the certificate of a lot, in words; the groups of a certificate and their lights. */
import type { CertificateCode } from "../../care/exosome/codes.ts";
import type { CertificateGroup, Light } from "../../care/exosome/lights.ts";
import type { Text } from "../text.ts";

/** Each finding's sentence. */
export const certificateFindingWords: Readonly<Record<CertificateCode, Text>> = {
  "certificate.missing": { ja: "試験成績書が入力されていません。", en: "No certificate has been entered." },
  "certificate.source-unknown": { ja: "由来の細胞が記載されていません。", en: "The cells it comes from are not stated." },
  "certificate.source-immortalised": {
    ja: "不死化細胞に由来します。安全性の情報がほとんどありません。",
    en: "It comes from immortalised cells, of whose safety little is known.",
  },
  "certificate.donor-unknown": {
    ja: "ドナーのコードがありません。ドナーから追跡できません。",
    en: "No donor code: it cannot be traced from the donor.",
  },
  "certificate.passage-unknown": { ja: "継代数が記載されていません。", en: "The passage number is not stated." },
  "certificate.bovine-medium": { ja: "ウシ血清を含む培地で作られています。", en: "It was made in a medium with bovine serum." },
  "certificate.medium-unknown": { ja: "培地が記載されていません。", en: "The medium is not stated." },
  "certificate.isolation-unknown": { ja: "分離方法が記載されていません。", en: "How it was isolated is not stated." },
  "certificate.supernatant": { ja: "精製されていない培養上清です。", en: "It is a culture supernatant and not purified." },
  "certificate.particles-unknown": { ja: "粒子数が記載されていません。", en: "The number of particles is not stated." },
  "certificate.particles-method-unknown": {
    ja: "粒子数の測定方法が記載されていません。",
    en: "How the particles were counted is not stated.",
  },
  "certificate.protein-unknown": { ja: "タンパク質量が記載されていません。", en: "The amount of protein is not stated." },
  "certificate.purity-unknown": {
    ja: "純度(粒子数/タンパク質)を計算できません。",
    en: "Purity (particles to protein) cannot be computed.",
  },
  "certificate.purity-between": {
    ja: "純度 {ratio} 個/µg は、文献の区分の間にあります。",
    en: "Purity of {ratio} particles/µg lies between the published classes.",
  },
  "certificate.purity-low": { ja: "純度が低めです({ratio} 個/µg)。", en: "Purity is low ({ratio} particles/µg)." },
  "certificate.purity-impure": { ja: "純度がかなり低いです({ratio} 個/µg)。", en: "It counts as impure ({ratio} particles/µg)." },
  "certificate.size-unknown": { ja: "粒子径が記載されていません。", en: "The size of the particles is not stated." },
  "certificate.size-large": {
    ja: "粒子径 {nanometres} nm は、{max} nm 未満ではありません。",
    en: "At {nanometres} nm the particles are not below {max} nm.",
  },
  "certificate.image-missing": { ja: "電子顕微鏡の画像がありません。", en: "There is no image by electron microscopy." },
  "certificate.markers-few": {
    ja: "陽性マーカーが {markers}つです({min}つ以上が必要)。",
    en: "{markers} positive markers are shown; {min} are needed.",
  },
  "certificate.membrane-marker-missing": {
    ja: "膜貫通型のマーカー(CD9・CD63・CD81)が示されていません。",
    en: "No marker of the membrane (CD9, CD63, CD81) is shown.",
  },
  "certificate.cytosolic-marker-missing": {
    ja: "細胞質のマーカー(TSG101・ALIX など)が示されていません。",
    en: "No marker of the cytosol (TSG101, ALIX …) is shown.",
  },
  "certificate.contaminant-untested": {
    ja: "混入の指標(カルネキシンなど)が調べられていません。",
    en: "No marker of contamination (calnexin …) was tested.",
  },
  "certificate.origin-unproven": {
    ja: "間葉系幹細胞のマーカー {markers} が示されていません。",
    en: "Markers of mesenchymal stem cells not shown: {markers}.",
  },
  "certificate.potency-none": {
    ja: "力価試験がありません。検証された力価試験は、まだ存在しません。",
    en: "There is no potency assay; no validated one exists.",
  },
  "certificate.sterility-missing": { ja: "無菌試験の結果がありません。", en: "There is no result for sterility." },
  "certificate.sterility-pending": {
    ja: "無菌試験が終わっていません。条件つきの使用許可はできません。",
    en: "Sterility is still being tested; there is no release on condition.",
  },
  "certificate.sterility-positive": { ja: "無菌試験が陽性です。", en: "The test for sterility is positive." },
  "certificate.endotoxin-missing": { ja: "エンドトキシンの結果がありません。", en: "There is no result for endotoxin." },
  "certificate.mycoplasma-missing": { ja: "マイコプラズマの結果がありません。", en: "There is no result for mycoplasma." },
  "certificate.mycoplasma-pending": { ja: "マイコプラズマの試験が終わっていません。", en: "Mycoplasma is still being tested." },
  "certificate.mycoplasma-positive": { ja: "マイコプラズマが陽性です。", en: "The test for mycoplasma is positive." },
  "certificate.virus-positive": { ja: "{virus} が陽性です。", en: "{virus} is positive." },
  "certificate.virus-pending": { ja: "{viruses} の検査が終わっていません。", en: "Still being tested: {viruses}." },
  "certificate.virus-untested": { ja: "ドナーの {viruses} が検査されていません。", en: "The donor was not tested for {viruses}." },
  "certificate.viral-clearance-none": {
    ja: "ウイルス除去の工程がありません(または記載がありません)。",
    en: "No step of viral clearance is stated.",
  },
  "certificate.residual-present": { ja: "残留物({residual})が検出されています。", en: "Residues were found: {residual}." },
  "certificate.residuals-unknown": { ja: "残留物の記載がありません。", en: "Residues are not stated." },
  "certificate.storage-unknown": { ja: "保管温度が記載されていません。", en: "The storage temperature is not stated." },
  "certificate.storage-warmer": {
    ja: "保管の上限 {kept} ℃ が、成績書の {max} ℃ より高く設定されています。",
    en: "It is kept at up to {kept} °C; the certificate allows {max} °C.",
  },
  "certificate.in-use-unknown": {
    ja: "解凍後の使用期限が記載されていません。",
    en: "How long it may be used after the thaw is not stated.",
  },
  "certificate.document-missing": { ja: "成績書のファイルが登録されていません。", en: "The file of the certificate is not registered." },
  "certificate.sample-not-kept": {
    ja: "保存検体の場所がありません。原因の調査ができなくなります。",
    en: "No retained sample is named; a cause could not be looked for.",
  },
};

/** The groups of a certificate. */
export const certificateGroupWords: Readonly<Record<CertificateGroup, Text>> = {
  identity: { ja: "由来と製法", en: "Origin and making" },
  amount: { ja: "粒子数とタンパク質", en: "Particles and protein" },
  purity: { ja: "純度", en: "Purity" },
  size: { ja: "粒子径", en: "Size" },
  markers: { ja: "マーカー", en: "Markers" },
  potency: { ja: "力価", en: "Potency" },
  sterility: { ja: "無菌", en: "Sterility" },
  endotoxin: { ja: "エンドトキシン", en: "Endotoxin" },
  mycoplasma: { ja: "マイコプラズマ", en: "Mycoplasma" },
  viruses: { ja: "ウイルス", en: "Viruses" },
  residuals: { ja: "残留物", en: "Residues" },
  storage: { ja: "保管", en: "Storage" },
  documents: { ja: "書類と保存検体", en: "Documents and sample" },
};

/** What a light says. */
export const lightWords: Readonly<Record<Light, Text>> = {
  pass: { ja: "適", en: "Pass" },
  note: { ja: "参考", en: "Note" },
  look: { ja: "要検討", en: "Review" },
  stop: { ja: "不可", en: "Stop" },
};
