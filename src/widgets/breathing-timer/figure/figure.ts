import {html, nothing, svg, type TemplateResult} from 'lit';
import {CLOSE, OPEN_LINE} from '../../../ui/face.js';
import type {Rhythm} from '../session/breath-cycle.js';
import type {Plan} from '../session/timeline.js';

const MOST_BEADS = 24;
const HALF_MINUTE = 30_000;
const RADIUS = 97;

/** How many beads a session has, and how many of them are filled: one a breath, or one a half minute in a long one. */
export function beadsOf({rounds, rhythm, breathing}: Plan, breathed: number): {readonly all: number; readonly done: number} {
  if (rounds > MOST_BEADS) return {all: Math.ceil(breathing / HALF_MINUTE), done: Math.floor(breathed / HALF_MINUTE)};
  return {all: rounds, done: Math.floor(breathed / rhythm.cycle)};
}

/** Beads around the breath, clockwise from the top in every script. `now` is the one being breathed, -1 for none. */
function beads(all: number, done: number, now: boolean): TemplateResult {
  const bead = (index: number): TemplateResult => {
    const turn = (index / all) * 2 * Math.PI;
    const current = now && index === done;
    const look = current ? 'bead now' : index < done ? 'bead done' : 'bead';
    return svg`<circle class=${look} cx=${(100 + RADIUS * Math.sin(turn)).toFixed(1)} cy=${(100 - RADIUS * Math.cos(turn)).toFixed(1)} r=${current ? 3.4 : 2.1}></circle>`;
  };
  return html`<svg class="beads" viewBox="0 0 200 200" aria-hidden="true" focusable="false">${[...Array(all).keys()].map(bead)}</svg>`;
}

/**
 * The breath: three loose washes, the light within, and one open line that closes when something is whole.
 * @param inside what stands in the quiet middle: words, a button or a mark.
 */
export function figure(look: string, inside: unknown, string?: {readonly all: number; readonly done: number; readonly now: boolean}): TemplateResult {
  return html`<div class="stage ${look}" part="stage">
    <div class="wash wash-1"></div>
    <div class="wash wash-2"></div>
    <div class="wash wash-3"></div>
    <div class="glow"></div>
    <div class="ring">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d=${OPEN_LINE}></path></svg>
      <svg class="close" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d=${CLOSE}></path></svg>
    </div>
    ${string ? beads(string.all, string.done, string.now) : nothing}${inside}
  </div>`;
}

/** A pattern as a line: up while breathing in, level while holding, down while breathing out; width is time. */
export function glyph({stretches, cycle}: Rhythm): TemplateResult {
  const high = (fullness: number): string => (20 - 16 * fullness).toFixed(1);
  const place = (time: number): number => 1 + (58 * time) / cycle;
  const line = stretches.map(({start, end, from, to}) => {
    const [x, wide] = [place(start), (58 * (end - start)) / cycle];
    return from === to
      ? `H${place(end).toFixed(1)}`
      : `C${(x + wide * 0.42).toFixed(1)} ${high(from)} ${(x + wide * 0.58).toFixed(1)} ${high(to)} ${place(end).toFixed(1)} ${high(to)}`;
  });
  const path = `M1 ${high(stretches[0]?.from ?? 0)}${line.join('')}`;
  return html`<svg class="glyph" viewBox="0 0 60 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="fill" d="${path}V20H1z"></path><path class="line" d=${path}></path>
  </svg>`;
}
