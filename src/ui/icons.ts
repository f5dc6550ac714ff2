import {html, type TemplateResult} from 'lit';

/** SVG path data of an icon in a 24 × 24 view box, always shown with a text label. */
export type Icon = string;

/** Renders an icon, hidden from assistive technology. `flip` mirrors it in right-to-left text. */
export function icon(path: Icon, variant: '' | 'flip' | 'dash' | 'end' = ''): TemplateResult {
  return html`<svg class="icon ${variant}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path}></path></svg>`;
}

export const checkIcon: Icon = 'm5.5 12.6 4.1 4.1 8.9-9.4';
export const chevronIcon: Icon = 'm7 10 5 4.8L17 10';
export const arrowIcon: Icon = 'M5 12h13.5M13.5 7l5 5-5 5';
export const retryIcon: Icon = 'M19 12a7 7 0 1 1-2.3-5.2M17 3.6v3.5h-3.5';
export const saveIcon: Icon = 'M12 4.5v10M8 11l4 4 4-4M5 19.5h14';
export const soundIcon: Icon = 'M4.5 10v4h3l4 3.4V6.6L7.5 10zM15 9.6a3.6 3.6 0 0 1 0 4.8M17.6 7.2a7 7 0 0 1 0 9.6';
export const lockIcon: Icon = 'M6.5 10.8h11v8h-11zM8.8 10.8V8.2a3.2 3.2 0 0 1 6.4 0v2.6';
export const phoneIcon: Icon =
  'M7 4.6h2.3l1.5 3.9-2 1.5a10.6 10.6 0 0 0 5.2 5.2l1.5-2 3.9 1.5V17a2 2 0 0 1-2.1 2C10.7 18.6 5.4 13.3 5 6.7A2 2 0 0 1 7 4.6';
export const messageIcon: Icon =
  'M6.4 5.5h11.2a1.9 1.9 0 0 1 1.9 1.9v6.7a1.9 1.9 0 0 1-1.9 1.9h-6.1L7.5 19v-3H6.4a1.9 1.9 0 0 1-1.9-1.9V7.4a1.9 1.9 0 0 1 1.9-1.9';
export const chatIcon: Icon =
  'M6.2 4.5h8.1A1.7 1.7 0 0 1 16 6.2v4.6a1.7 1.7 0 0 1-1.7 1.7H9.2L6.2 15v-2.5A1.7 1.7 0 0 1 4.5 10.8V6.2A1.7 1.7 0 0 1 6.2 4.5M18.4 9.2a1.7 1.7 0 0 1 1.1 1.6v4.6a1.7 1.7 0 0 1-1.7 1.7v2.5l-3-2.5h-3.9';
export const clockIcon: Icon = 'M9.4 3.9A8.5 8.5 0 1 0 12 3.5M12 7.5V12l3.2 2';
export const helpIcon: Icon =
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M6 6l3.5 3.5M18 6l-3.5 3.5M18 18l-3.5-3.5M6 18l3.5-3.5';
export const bookIcon: Icon =
  'M12 7.2C10 5.7 7.5 5.3 4.5 5.9v11.6c3-.6 5.5-.2 7.5 1.3 2-1.5 4.5-1.9 7.5-1.3V5.9c-3-.6-5.5-.2-7.5 1.3M12 7.2v11.6';
export const globeIcon: Icon =
  'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 1 0 0-17M3.8 12h16.4M12 3.5c-4.6 4.8-4.6 12.2 0 17 4.6-4.8 4.6-12.2 0-17';
export const eyeIcon: Icon =
  'M3.5 12c2.3-3.9 5.1-5.8 8.5-5.8s6.2 1.9 8.5 5.8c-2.3 3.9-5.1 5.8-8.5 5.8S5.8 15.9 3.5 12M12 9.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 1 0 0-5.2';
