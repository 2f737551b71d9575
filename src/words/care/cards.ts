/**
 * Proposed texts of the emergency cards. They were written from memory of common practice and nobody has verified them: a
 * physician of the clinic reads, changes and signs a text before anybody is shown it at the chair.
 */
import type { SafetyCardCode } from "../../care/safety-cards.ts";
import type { Text } from "../text.ts";

/** What each card is called. */
export const cardNames: Readonly<Record<SafetyCardCode, Text>> = {
  seizure: { ja: "けいれん発作カード", en: "Seizure card" },
  anaphylaxis: { ja: "アナフィラキシーカード", en: "Anaphylaxis card" },
};

/** A text to begin with; null where none is proposed here. */
export const proposedCards: Readonly<Record<SafetyCardCode, Text | null>> = {
  seizure: {
    ja: [
      "刺激を止め、コイルを頭から離す。",
      "人を呼び、時刻を記録する。",
      "けがをしないよう周りの物をどけ、押さえつけない。口に物を入れない。",
      "おさまったら回復体位にし、気道と呼吸を確かめる。",
      "5分続く、または2回目が起きたら119番。",
      "医師が確認して署名するまで、次の刺激は行わない。",
    ].join("\n"),
    en: [
      "Stop the stimulation and take the coil away from the head.",
      "Call for help and note the time.",
      "Clear the space around the patient; do not hold them down; put nothing into the mouth.",
      "When it ends: recovery position, airway, breathing.",
      "Lasting 5 minutes, or a second one: call 119.",
      "No further session until a physician has reviewed and signed.",
    ].join("\n"),
  },
  anaphylaxis: {
    ja: [
      "点滴を止め、ルートは抜かずに残す。",
      "人を呼び、時刻を記録する。仰臥位・下肢挙上(息苦しければ座位)。",
      "アドレナリン(1 mg/mL)0.01 mg/kg、最大 0.5 mg(成人)を大腿中央の外側に筋注。",
      "5〜15分後、必要なら再度。酸素、輸液、モニター。",
      "医師に連絡し、119番。",
      "塞栓、急性冠症候群、敗血症も考える。二相性の反応を説明し、帰さない。",
      "バイアルと残りを保管し、ロットを隔離する。",
    ].join("\n"),
    en: [
      "Stop the infusion and keep the line.",
      "Call for help and note the time. Lie flat, legs up (sitting if short of breath).",
      "Adrenaline (1 mg/mL) 0.01 mg/kg, 0.5 mg at most (adult), into the middle of the outer thigh.",
      "Again after 5 to 15 minutes if needed. Oxygen, fluid, monitor.",
      "Tell the physician and call 119.",
      "Think of embolism, acute coronary syndrome, sepsis. Warn of a second phase; do not send home.",
      "Keep the vial and what is left; quarantine the lot.",
    ].join("\n"),
  },
};
