import {html, nothing, svg, type TemplateResult} from 'lit';
import {CLOSING_STROKE, OPEN_LINE} from '../../../ui/face.js';
import type {BreathCycle} from '../session/breath-cycle.js';
import type {SessionTimeline} from '../session/timeline.js';

const MAX_PROGRESS_DOTS = 24;
const HALF_MINUTE_MS = 30_000;
const DOT_RING_RADIUS = 97;

/** Progress dots of a session: one for each round, or for each half minute in a long session. @param breathed milliseconds of breathing. */
export function sessionProgress(
  {rounds, cycle, breathingDuration}: SessionTimeline,
  breathed: number,
): {readonly total: number; readonly completed: number} {
  if (rounds > MAX_PROGRESS_DOTS)
    return {total: Math.ceil(breathingDuration / HALF_MINUTE_MS), completed: Math.floor(breathed / HALF_MINUTE_MS)};
  return {total: rounds, completed: Math.floor(breathed / cycle.durationMs)};
}

/** Progress dots around the figure, clockwise from the top in every writing direction. @param active whether the next dot is current. */
function progressDots(total: number, completed: number, active: boolean): TemplateResult {
  const dot = (index: number): TemplateResult => {
    const angle = (index / total) * 2 * Math.PI;
    const current = active && index === completed;
    const className = current ? 'progress-dot current' : index < completed ? 'progress-dot done' : 'progress-dot';
    return svg`<circle class=${className} cx=${(100 + DOT_RING_RADIUS * Math.sin(angle)).toFixed(1)} cy=${(100 - DOT_RING_RADIUS * Math.cos(angle)).toFixed(1)} r=${current ? 3.4 : 2.1}></circle>`;
  };
  return html`<svg class="progress-dots" viewBox="0 0 200 200" aria-hidden="true" focusable="false">${[...Array(total).keys()].map(dot)}</svg>`;
}

/**
 * The breathing figure: three blobs, a glow, and an open ring that closes while the breath is held.
 * @param centerContent text, a button or an icon in the middle of the figure.
 */
export function breathFigure(
  className: string,
  centerContent: unknown,
  progress?: {readonly total: number; readonly completed: number; readonly active: boolean},
): TemplateResult {
  return html`<div class="figure ${className}" part="figure">
    <div class="blob blob-1"></div>
    <div class="blob blob-2"></div>
    <div class="blob blob-3"></div>
    <div class="glow"></div>
    <div class="ring">
      <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d=${OPEN_LINE}></path></svg>
      <svg class="ring-closure" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path d=${CLOSING_STROKE}></path></svg>
    </div>
    ${progress ? progressDots(progress.total, progress.completed, progress.active) : nothing}${centerContent}
  </div>`;
}

/** A pattern as a line chart: rising for an inhale, level for a hold, falling for an exhale. The horizontal axis is time. */
export function patternSparkline({timedPhases, durationMs}: BreathCycle): TemplateResult {
  const yAt = (lungVolume: number): string => (20 - 16 * lungVolume).toFixed(1);
  const xAt = (time: number): number => 1 + (58 * time) / durationMs;
  const segments = timedPhases.map(({start, end, startVolume, endVolume}) => {
    const [x, width] = [xAt(start), (58 * (end - start)) / durationMs];
    return startVolume === endVolume
      ? `H${xAt(end).toFixed(1)}`
      : `C${(x + width * 0.42).toFixed(1)} ${yAt(startVolume)} ${(x + width * 0.58).toFixed(1)} ${yAt(endVolume)} ${xAt(end).toFixed(1)} ${yAt(endVolume)}`;
  });
  const path = `M1 ${yAt(timedPhases[0]?.startVolume ?? 0)}${segments.join('')}`;
  return html`<svg class="sparkline" viewBox="0 0 60 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="fill" d="${path}V20H1z"></path><path class="line" d=${path}></path>
  </svg>`;
}
