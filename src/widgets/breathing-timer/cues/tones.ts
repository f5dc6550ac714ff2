import type {PhaseKind} from '../session/breath-cycle.js';
import type {Pacer} from '../session/pacer.js';
import {marksBetween} from '../session/timeline.js';

// A just scale: breathing out lies lower than breathing in, and being full higher than both.
const NOTES: Readonly<Record<PhaseKind | 'end', number>> = {inhale: 330, hold: 396, exhale: 264, rest: 220, end: 264};
// Timers of a hidden page may come once a minute; the audio clock needs none.
const AHEAD = 75_000;
const DRIFT = 0.05;
const SOFT = 0.4;
const HARMONICS = [[1, 1], [2, 0.16], [3, 0.04]] as const;

/** Soft tones on the audio clock, one for each phase, laid out ahead so that they stay exact in a hidden tab. */
export class Tones {
  #audio: AudioContext | undefined;
  #out: GainNode | undefined;
  readonly #sounding = new Set<OscillatorNode>();
  /** The session's beginning on the audio clock, in seconds. */
  #zero = 0;
  /** How far the tones are laid out, in milliseconds of the session. */
  #until = 0;
  /** Whether the audio device is no longer needed once the last tone has faded. */
  #over = false;

  /** Lays out the tones to come, or falls silent. Called at every beat. */
  follow(pacer: Pacer, on: boolean, volume: number): void {
    const {state, plan, time, moment} = pacer;
    this.#over = !on || state === 'rest' || state === 'done';
    if (state === 'done' && on && moment?.over) return; // The last tone fades by itself.
    if (state !== 'running' || !on || !plan) {
      this.#hush();
      return this.#rest();
    }
    const audio = (this.#audio ??= open(() => this.follow(pacer, on, volume)));
    // Not allowed before the person has touched the page; the state changes when it is.
    if (audio?.state !== 'running') return void audio?.resume().catch(() => undefined);
    if (!this.#out || Math.abs(audio.currentTime - this.#zero - time / 1000) > DRIFT) {
      this.#hush();
      this.#out = audio.createGain();
      this.#out.connect(audio.destination);
      this.#zero = audio.currentTime - time / 1000;
      this.#until = time;
    }
    this.#out.gain.value = volume * SOFT;
    for (const {kind, at, milliseconds} of marksBetween(plan, this.#until, time + AHEAD)) this.#tone(audio, this.#out, NOTES[kind], this.#zero + at / 1000, milliseconds);
    this.#until = time + AHEAD;
  }

  #tone(audio: AudioContext, out: GainNode, note: number, at: number, milliseconds: number): void {
    const length = Math.min(2.4, milliseconds / 1000 + 0.6);
    for (const [harmonic, loudness] of HARMONICS) {
      const gain = audio.createGain();
      const tone = audio.createOscillator();
      tone.frequency.value = note * harmonic;
      gain.gain.setValueAtTime(0, at);
      gain.gain.linearRampToValueAtTime(loudness, at + 0.08);
      gain.gain.setTargetAtTime(0, at + 0.08, length / 5);
      tone.connect(gain).connect(out);
      tone.onended = () => {
        gain.disconnect();
        this.#sounding.delete(tone);
        this.#rest();
      };
      tone.start(at);
      tone.stop(at + length);
      this.#sounding.add(tone);
    }
  }

  #hush(): void {
    const now = this.#audio?.currentTime ?? 0;
    this.#out?.gain.setTargetAtTime(0, now, 0.03);
    this.#out = undefined;
    for (const tone of this.#sounding) tone.stop(now + 0.2);
  }

  /** Lets the audio device sleep in a pause, and gives it back when all is over and faded. */
  #rest(): void {
    const audio = this.#audio;
    if (!audio || this.#sounding.size || (this.#out && !this.#over)) return;
    if (!this.#over) return void audio.suspend();
    audio.onstatechange = null;
    void audio.close();
    this.#audio = this.#out = undefined;
  }
}

function open(changed: () => void): AudioContext | undefined {
  try {
    const audio = new AudioContext();
    audio.onstatechange = changed;
    return audio;
  } catch {
    return undefined; // No audio device, or too many at once: the session goes on without sound.
  }
}
