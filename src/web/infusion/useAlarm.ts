/** The alarm of a look that is due: a sound and a vibration, once for each point; the text stands on the screen. */
import { useEffect } from "react";

const HERTZ = 880;
const SECONDS = 0.4;

/** Sounds when `point` becomes another one than before; null is silence. */
export function useAlarm(point: string | null): void {
  useEffect(() => {
    if (point === null) return;
    navigator.vibrate?.([200, 100, 200]);
    beep();
  }, [point]);
}

/** Before anybody has touched the page a browser may keep it silent; the text is there all the same. */
function beep(): void {
  try {
    const audio = new AudioContext();
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    gain.gain.value = 0.15;
    tone.frequency.value = HERTZ;
    tone.connect(gain).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + SECONDS);
    tone.addEventListener("ended", () => void audio.close());
  } catch {
    // A device without sound.
  }
}
