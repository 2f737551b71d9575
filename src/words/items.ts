/**
 * The topic of each instrument's items, in our own words: short enough for a row head, and never the official wording.
 */
import type { InstrumentCode, ItemCodeOf } from "../measures/instruments.ts";
import type { Text } from "./text.ts";

type ItemWords = { readonly [Code in InstrumentCode]: Readonly<Record<ItemCodeOf<Code>, Text>> };

const improvement = { ja: "改善度", en: "Improvement" };
const sleep = { ja: "睡眠", en: "Sleep" };
const headache = { ja: "頭痛", en: "Headache" };
const dizziness = { ja: "めまい", en: "Dizziness" };
const back = { ja: "背中・腰", en: "Back" };
const limbsJoints = { ja: "手足・関節", en: "Limbs and joints" };
const tiredness = { ja: "疲れ", en: "Tiredness" };

/** Each item's topic, by instrument and item. */
export const itemWords = {
  hamd17: {
    mood: { ja: "気分", en: "Mood" },
    guilt: { ja: "罪責感", en: "Guilt" },
    suicide: { ja: "自殺", en: "Suicide" },
    "insomnia-early": { ja: "寝つき", en: "Falling asleep" },
    "insomnia-middle": { ja: "夜中の目覚め", en: "Waking at night" },
    "insomnia-late": { ja: "早朝の目覚め", en: "Waking early" },
    "work-interest": { ja: "仕事と興味", en: "Work and interests" },
    retardation: { ja: "動きの遅さ", en: "Slowness" },
    agitation: { ja: "落ち着きのなさ", en: "Agitation" },
    "anxiety-psychic": { ja: "心の不安", en: "Anxiety in the mind" },
    "anxiety-somatic": { ja: "体に出る不安", en: "Anxiety in the body" },
    "appetite-gut": { ja: "食欲・胃腸", en: "Appetite and gut" },
    "somatic-general": { ja: "体のだるさ", en: "Heaviness of the body" },
    sexual: { ja: "性に関する症状", en: "Sexual symptoms" },
    "illness-worry": { ja: "病気への心配", en: "Worry about illness" },
    weight: { ja: "体重", en: "Weight" },
    insight: { ja: "病識", en: "Insight" },
  },
  madrs: {
    "sadness-seen": { ja: "悲しみ(見た目)", en: "Sadness, as seen" },
    "sadness-told": { ja: "悲しみ(本人の話)", en: "Sadness, as told" },
    tension: { ja: "緊張", en: "Tension" },
    sleep,
    appetite: { ja: "食欲", en: "Appetite" },
    concentration: { ja: "集中", en: "Concentration" },
    lassitude: { ja: "とりかかりにくさ", en: "Getting started" },
    feeling: { ja: "感じる力", en: "Ability to feel" },
    pessimism: { ja: "悲観", en: "Pessimism" },
    suicide: { ja: "自殺", en: "Suicide" },
  },
  phq9: {
    interest: { ja: "興味", en: "Interest" },
    mood: { ja: "気分", en: "Mood" },
    sleep,
    energy: { ja: "気力・疲れ", en: "Energy" },
    appetite: { ja: "食欲", en: "Appetite" },
    "self-worth": { ja: "自分の価値", en: "Self-worth" },
    concentration: { ja: "集中", en: "Concentration" },
    pace: { ja: "動きの速さ", en: "Pace" },
    "self-harm": { ja: "自傷", en: "Self-harm" },
  },
  hama: {
    "anxious-mood": { ja: "不安な気分", en: "Anxious mood" },
    tension: { ja: "緊張", en: "Tension" },
    fears: { ja: "恐れ", en: "Fears" },
    insomnia: { ja: "不眠", en: "Insomnia" },
    "concentration-memory": { ja: "集中・記憶", en: "Concentration and memory" },
    "low-mood": { ja: "落ち込み", en: "Low mood" },
    muscles: { ja: "筋肉", en: "Muscles" },
    senses: { ja: "感覚", en: "Senses" },
    heart: { ja: "心臓・血管", en: "Heart and vessels" },
    breathing: { ja: "呼吸", en: "Breathing" },
    gut: { ja: "胃腸", en: "Gut" },
    "urinary-sexual": { ja: "排尿・性", en: "Urinary and sexual" },
    autonomic: { ja: "自律神経", en: "Autonomic" },
    behaviour: { ja: "面接中の様子", en: "Behaviour at interview" },
  },
  gad7: {
    nervous: { ja: "神経の張り", en: "Nervousness" },
    "worry-control": { ja: "心配を止めにくい", en: "Control of worry" },
    "worry-much": { ja: "心配の多さ", en: "Amount of worry" },
    relaxing: { ja: "くつろぎにくさ", en: "Relaxing" },
    restless: { ja: "じっとしていられない", en: "Restlessness" },
    irritable: { ja: "いらだち", en: "Irritability" },
    afraid: { ja: "恐れ", en: "Fear" },
  },
  sss8: {
    gut: { ja: "胃腸", en: "Gut" },
    back,
    "limbs-joints": limbsJoints,
    headache,
    "chest-breath": { ja: "胸・息", en: "Chest and breath" },
    dizziness,
    tiredness,
    sleep,
  },
  phq15: {
    stomach: { ja: "胃・お腹", en: "Stomach" },
    back,
    "limbs-joints": limbsJoints,
    menstrual: { ja: "月経", en: "Periods" },
    sexual: { ja: "性交に関する痛み・悩み", en: "Sexual pain or problems" },
    headache,
    chest: { ja: "胸の痛み", en: "Chest pain" },
    dizziness,
    fainting: { ja: "気を失う", en: "Fainting" },
    heartbeat: { ja: "動悸", en: "Heartbeat" },
    breath: { ja: "息切れ", en: "Breath" },
    bowels: { ja: "便通", en: "Bowels" },
    nausea: { ja: "吐き気・消化", en: "Nausea and digestion" },
    tiredness,
    sleep,
  },
  who5: {
    cheerful: { ja: "明るさ", en: "Cheerfulness" },
    calm: { ja: "落ち着き", en: "Calm" },
    active: { ja: "活力", en: "Vigour" },
    rested: { ja: "目覚めの良さ", en: "Rest" },
    interested: { ja: "毎日への興味", en: "Interest in the day" },
  },
  "cgi-s": { severity: { ja: "重症度", en: "Severity" } },
  "cgi-i": { improvement },
  "pgi-i": { improvement },
} as const satisfies ItemWords;
