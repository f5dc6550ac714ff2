import {createAudioContext} from '../../../platform/audio.js';
import {beginPlaybackSession} from '../../../platform/audio-session.js';
import type {PhaseKind} from '../session/breath-cycle.js';
import type {Pacer} from '../session/pacer.js';
import {markersBetween} from '../session/timeline-markers.js';

// Frequencies in just intonation: the exhale tone is lower than the inhale tone, a hold after inhaling is the highest.
const TONE_FREQUENCIES: Readonly<Record<PhaseKind | 'end', number>> = {
  inhale: 330,
  hold: 396,
  exhale: 264,
  rest: 220,
  end: 264,
};
// Timers of a hidden page may fire only once a minute; audio scheduled ahead does not need them.
const LOOKAHEAD_MS = 75_000;
const MAX_DRIFT_SECONDS = 0.05;
const VOLUME_SCALE = 0.4;
const HARMONICS = [
  [1, 1],
  [2, 0.16],
  [3, 0.04],
] as const;

/** Plays one soft tone for each phase, scheduled ahead on the audio clock so that timing is exact in a hidden tab. */
export class Tones {
  #audioContext: AudioContext | undefined;
  #masterGain: GainNode | undefined;
  readonly #activeOscillators = new Set<OscillatorNode>();
  /** Start of the session on the audio clock, in seconds. */
  #sessionStart = 0;
  /** Session time up to which tones are scheduled, in milliseconds. */
  #scheduledUntil = 0;
  /** Whether to close the audio context after the last tone has faded. */
  #closeWhenSilent = false;
  #restoreAudioSession: (() => void) | undefined;
  /** Whether tones are on but the browser does not play them. */
  isBlocked = false;

  /** Schedules the next tones, or stops them. Called for every pacer event. */
  sync(pacer: Pacer, enabled: boolean, volume: number): void {
    const {state, timeline, currentTime, snapshot} = pacer;
    this.#closeWhenSilent = !enabled || state === 'idle' || state === 'done';
    if (state === 'done' && enabled && snapshot?.completed) return; // Let the last tone fade.
    if (state !== 'running' || !enabled || !timeline) {
      if (!enabled) this.isBlocked = false;
      this.#silence();
      return this.#suspendOrClose();
    }
    this.#restoreAudioSession ??= beginPlaybackSession();
    const audioContext = (this.#audioContext ??= createAudioContext(() => this.sync(pacer, enabled, volume)));
    this.isBlocked = audioContext?.state !== 'running';
    // Browsers block audio until the user interacts with the page; the state changes when audio is allowed.
    if (audioContext?.state !== 'running') return void audioContext?.resume().catch(() => undefined);
    if (
      !this.#masterGain ||
      Math.abs(audioContext.currentTime - this.#sessionStart - currentTime / 1000) > MAX_DRIFT_SECONDS
    ) {
      this.#silence();
      this.#masterGain = audioContext.createGain();
      this.#masterGain.connect(audioContext.destination);
      this.#sessionStart = audioContext.currentTime - currentTime / 1000;
      this.#scheduledUntil = currentTime;
    }
    this.#masterGain.gain.value = volume * VOLUME_SCALE;
    for (const {kind, at, milliseconds} of markersBetween(timeline, this.#scheduledUntil, currentTime + LOOKAHEAD_MS))
      this.#scheduleTone(
        audioContext,
        this.#masterGain,
        TONE_FREQUENCIES[kind],
        this.#sessionStart + at / 1000,
        milliseconds,
      );
    this.#scheduledUntil = currentTime + LOOKAHEAD_MS;
  }

  #scheduleTone(
    audioContext: AudioContext,
    output: GainNode,
    frequency: number,
    startTime: number,
    milliseconds: number,
  ): void {
    const durationSeconds = Math.min(2.4, milliseconds / 1000 + 0.6);
    for (const [harmonic, amplitude] of HARMONICS) {
      const gain = audioContext.createGain();
      const oscillator = audioContext.createOscillator();
      oscillator.frequency.value = frequency * harmonic;
      gain.gain.setValueAtTime(0, startTime);
      gain.gain.linearRampToValueAtTime(amplitude, startTime + 0.08);
      gain.gain.setTargetAtTime(0, startTime + 0.08, durationSeconds / 5);
      oscillator.connect(gain).connect(output);
      oscillator.onended = () => {
        gain.disconnect();
        this.#activeOscillators.delete(oscillator);
        this.#suspendOrClose();
      };
      oscillator.start(startTime);
      oscillator.stop(startTime + durationSeconds);
      this.#activeOscillators.add(oscillator);
    }
  }

  #silence(): void {
    const now = this.#audioContext?.currentTime ?? 0;
    this.#masterGain?.gain.setTargetAtTime(0, now, 0.03);
    this.#masterGain = undefined;
    for (const oscillator of this.#activeOscillators) oscillator.stop(now + 0.2);
  }

  /** Suspends the audio context during a pause, and closes it when the session is over and the last tone has faded. */
  #suspendOrClose(): void {
    const audioContext = this.#audioContext;
    if (!audioContext && this.#closeWhenSilent) this.#endAudioSession();
    if (!audioContext || this.#activeOscillators.size || (this.#masterGain && !this.#closeWhenSilent)) return;
    if (!this.#closeWhenSilent) return void audioContext.suspend();
    audioContext.onstatechange = null;
    void audioContext.close();
    this.#audioContext = this.#masterGain = undefined;
    this.#endAudioSession();
  }

  #endAudioSession(): void {
    this.#restoreAudioSession?.();
    this.#restoreAudioSession = undefined;
  }
}
