/**
 * The words of a patient's own page. The questions of the diary are our own, of edition 1 (`charting/forms/diary.ts`): whoever changes
 * one makes a new edition. Plain words, never a score, a praise or a count of days.
 */
import type { ChartEntryOf } from "../../record/kinds.ts";
import type { Text } from "../text.ts";

/** A slider of the diary. */
export type DiarySlider = keyof ChartEntryOf<"diary">["body"]["sliders"];

interface SliderWords {
  /** What it is about, in a word. */
  readonly name: Text;
  readonly asks: Text;
  /** What 0 and 10 mean. */
  readonly none: Text;
  readonly worst: Text;
}

const none: Text = { ja: "まったくない", en: "None at all" };
const worst: Text = { ja: "これ以上なく強い", en: "As bad as can be" };

/** Each slider: 0 is none of the trouble, 10 as bad as can be. */
export const diarySliderWords = {
  mood: {
    name: { ja: "気分", en: "Mood" },
    asks: { ja: "今日の気分は、どのくらい重いですか", en: "How heavy is your mood today?" },
    none: { ja: "軽い", en: "Light" },
    worst: { ja: "これ以上なく重い", en: "As heavy as can be" },
  },
  motivation: {
    name: { ja: "意欲", en: "Motivation" },
    asks: { ja: "何かを始めるのは、どのくらい大変でしたか", en: "How hard was it to get started on things?" },
    none: { ja: "楽にできた", en: "Easy" },
    worst: { ja: "まったくできない", en: "Not possible" },
  },
  concentration: {
    name: { ja: "集中", en: "Concentration" },
    asks: { ja: "集中するのは、どのくらい難しいですか", en: "How hard is it to concentrate?" },
    none: { ja: "難しくない", en: "Not hard" },
    worst: { ja: "まったくできない", en: "Not possible" },
  },
  worry: {
    name: { ja: "心配", en: "Worry" },
    asks: { ja: "心配や不安は、どのくらいありますか", en: "How much worry is there today?" },
    none,
    worst,
  },
  fatigue: {
    name: { ja: "だるさ", en: "Fatigue" },
    asks: { ja: "今日の体のだるさは、どのくらいですか", en: "How tired does your body feel today?" },
    none: { ja: "だるくない", en: "Not tired" },
    worst: { ja: "動けないほど", en: "Too tired to move" },
  },
  sleep: {
    name: { ja: "眠り", en: "Sleep" },
    asks: { ja: "昨夜は、どのくらい眠れませんでしたか", en: "How badly did you sleep last night?" },
    none: { ja: "よく眠れた", en: "Slept well" },
    worst: { ja: "一睡もできない", en: "Not at all" },
  },
  appetite: {
    name: { ja: "食欲", en: "Appetite" },
    asks: { ja: "食欲のことで、どのくらい困っていますか", en: "How much does your appetite trouble you?" },
    none: { ja: "困らない", en: "No trouble" },
    worst,
  },
  headache: { name: { ja: "頭痛", en: "Headache" }, asks: { ja: "頭痛は、どのくらいですか", en: "How bad is any headache?" }, none, worst },
  pain: {
    name: { ja: "筋肉・関節の痛み", en: "Muscles and joints" },
    asks: { ja: "筋肉や関節の痛みは、どのくらいですか", en: "How bad is any pain in muscles or joints?" },
    none,
    worst,
  },
  gut: {
    name: { ja: "おなか", en: "Stomach and bowel" },
    asks: { ja: "おなかの不調は、どのくらいですか", en: "How bad is any stomach or bowel trouble?" },
    none,
    worst,
  },
} as const satisfies Record<DiarySlider, SliderWords>;

/** The rest of the page, and the bar that is always in sight. */
export const ownWords = {
  title: { ja: "今日の調子", en: "How I feel today" },
  lead: {
    ja: "今日のいまの感じに近いところに触れてください。答えたくないものは、そのままで構いません。",
    en: "Touch the line where it feels closest today. Leave out whatever you do not want to answer.",
  },
  mind: { ja: "心", en: "Mind" },
  body: { ja: "体", en: "Body" },
  rest: { ja: "ほかに", en: "And also" },
  unanswered: { ja: "まだ答えていません", en: "Not answered yet" },
  of10: { ja: "10のうち{n}", en: "{n} of 10" },
  clear: { ja: "消す", en: "Clear" },
  clearNamed: { ja: "{name}の答えを消す", en: "Clear the answer on {name}" },
  sleptHours: { ja: "昨夜、何時間眠りましたか", en: "How many hours did you sleep?" },
  hours: { ja: "{n}時間", en: "{n} h" },
  eating: { ja: "食べる量", en: "How much you eat" },
  eatingAsks: { ja: "食べる量は、ふだんと比べてどうですか", en: "How much do you eat, compared with usual?" },
  eatingLess: { ja: "とても少ない", en: "Far less" },
  eatingMore: { ja: "とても多い", en: "Far more" },
  eatingAsUsual: { ja: "いつもどおり", en: "As usual" },
  fever: { ja: "かぜや発熱はありますか", en: "Do you have a cold or a fever?" },
  sideEffects: { ja: "治療のあと、気になったこと(いくつでも)", en: "Anything after your treatment (as many as apply)" },
  remark: { ja: "ほかに伝えたいこと", en: "Anything else you want to say" },
  notReadAtOnce: {
    ja: "この日誌は、送ってもすぐには読まれません。急ぐことは、下の窓口かクリニックに電話してください。",
    en: "Nobody reads this diary at once. For anything urgent, call the line below or the clinic.",
  },
  send: { ja: "送る", en: "Send" },
  sending: { ja: "送っています…", en: "Sending…" },
  needsOne: { ja: "1つ以上答えると送れます", en: "Answer at least one to send" },
  needsFever: { ja: "かぜ・発熱の「はい・いいえ」を選ぶと送れます", en: "Choose yes or no for cold or fever to send" },
  received: { ja: "届きました {time}", en: "Received {time}" },
  receivedToday: {
    ja: "今日の日誌は記録されました。クリニックの人がカルテで読みます。",
    en: "Today’s diary is on record. The people of the clinic read it in your chart.",
  },
  notReceived: { ja: "まだ届いていません。答えはこの画面に残っています。", en: "Not received yet. Your answers stay on this screen." },
  correct: { ja: "今日の答えをなおす", en: "Put today’s answers right" },
  correctHint: { ja: "なおしても、前の答えは記録に残ります。", en: "What you answered before stays on record." },
  corrected: { ja: "本人による訂正", en: "Put right by the patient" },
  missedDays: { ja: "書けない日があっても、大丈夫です。", en: "Days without a diary are all right." },

  crisis: { ja: "つらくて危ないと感じるとき", en: "If you feel unsafe" },
  crisisMore: { ja: "ほかの連絡先", en: "Other numbers" },
  clinic: { ja: "クリニック", en: "The clinic" },
  crisisMissing: {
    ja: "相談窓口を表示できません。危ないと感じるときは、クリニックに電話するか、119番に連絡してください。",
    en: "The crisis line cannot be shown. If you feel unsafe, call the clinic or the emergency number (119 in Japan).",
  },
} as const satisfies Record<string, Text>;
