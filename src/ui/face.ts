import {html, type TemplateResult} from 'lit';

/** A face from 1 (very low) to 5 (very good). */
export type Face = 1 | 2 | 3 | 4 | 5;

const CONTOUR =
  'M30.6 5.3C20.8 2.4 9 8 6.2 18.6 3.6 28.8 9.6 40 19.6 42.9 29.8 45.8 40.4 39.8 43 29.2 44.9 21.4 42.2 13.4 36.6 8.8';
const BLOB =
  'M33.6 11.4C26 8.6 15.6 12.2 12.2 21.2 8.6 31 13.4 41.4 22.8 44.8 32.6 48.3 42.6 43 45.6 33.2 48.3 24.4 42.4 14.6 33.6 11.4z';

/** The open outline of every face, also used as the breathing ring; `CLOSING_STROKE` joins its ends. ViewBox `2.5 1.5 46 46`. */
export const OPEN_LINE: string = CONTOUR;
/** The stroke that closes `OPEN_LINE`. */
export const CLOSING_STROKE: string = 'M36.6 8.8C34.9 7.3 32.9 6.1 30.6 5.3';

const faceFeatures: Readonly<Record<Face, readonly [nose: string, marks: string]>> = {
  1: [
    'M24.7 24.2l-1.3 4.5q.2.9 1.9.8',
    'M12.6 22.6q2.4-2.7 6.2-3.3M36.2 22.6q-2.4-2.7-6.2-3.3M13.4 26.3q2.9 2.3 5.8 0M29.6 26.3q2.9 2.3 5.8 0M18.4 38.4q6-5.6 12 0',
  ],
  2: ['M24.7 22.4l-1.3 4.5q.2.9 1.9.8', 'M16.7 22.6v2.3M32.1 22.6v2.3M18.4 36.2q6-4 12 0'],
  3: ['M24.7 21.4l-1.3 4.5q.2.9 1.9.8', 'M16.7 21.4v2.3M32.1 21.4v2.3M19 34.4h10.8'],
  4: ['M24.7 20.6l-1.3 4.5q.2.9 1.9.8', 'M16.7 20.4v2.3M32.1 20.4v2.3M17.8 32.4q6.6 5.4 13.2 0'],
  5: [
    'M24.7 20.2l-1.3 4.3q.2.9 1.9.8',
    'M13.6 21.9q2.9-3.7 5.8 0M29.4 21.9q2.9-3.7 5.8 0M16 30.6q2.2 7 8.4 7t8.4-7M14.4 31.1q1.3-.9 3.2-.6M34.4 31.1q-1.3-.9-3.2-.6',
  ],
};

/** Renders a face as decoration of its text label. Faces differ in eyes, mouth and height, never in colour. */
export function drawFace(face: Face): TemplateResult {
  const [nose, marks] = faceFeatures[face];
  return html`<svg class="face" viewBox="2.5 1.5 46 46" aria-hidden="true" focusable="false">
    <path class="wash" d=${BLOB}></path><path class="contour" d=${CONTOUR}></path>
    <path class="nose" d=${nose}></path><path class="mark" d=${marks}></path>
  </svg>`;
}
