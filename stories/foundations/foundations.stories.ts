import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import tokens from '../../src/ui/styles/design-tokens.json';
import {drawFace, type Face} from '../../src/ui/face.js';
import * as sharedIcons from '../../src/ui/icons.js';
import * as articleIcons from '../../src/widgets/article-card/article-icons.js';
import * as cueIcons from '../../src/widgets/breathing-timer/cues/cue-icons.js';
import * as sessionIcons from '../../src/widgets/breathing-timer/session/session-icons.js';
import * as diaryIcons from '../../src/widgets/mood-check/diary/diary-icons.js';
import '../pages/page.css';
import './foundations.css';

export default {
  title: 'Foundations/Design tokens',
  id: 'foundations',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

const icons = {...sharedIcons, ...articleIcons, ...cueIcons, ...sessionIcons, ...diaryIcons};

interface Dimension {
  readonly $value: {readonly value: number; readonly unit: string};
  readonly $description?: string;
}

interface ColorToken {
  readonly $value: {readonly hex: string};
  readonly $description: string;
  readonly $extensions?: {readonly 'widgets.smart-meditation': {readonly cssProperty: string}};
}

/** The entries of a group without the fields of the format, which begin with a dollar sign. */
const entries = <Token>(group: object): [name: string, token: Token][] =>
  Object.entries(group).filter(([name]) => !name.startsWith('$')) as [string, Token][];

const page = (title: string, lead: string, content: unknown): TemplateResult =>
  html`<main class="sheet"><div class="wide">
    <header class="stack"><h1>${title}</h1><p class="lead">${lead}</p></header>
    ${content}
    <p class="quiet">These values are in <code>tokens.json</code> of the package, in the format of the Design Tokens Community Group, which Figma plugins and Style Dictionary import.</p>
  </div></main>`;

const swatch = ([name, {$value, $description, $extensions}]: [string, ColorToken]): TemplateResult =>
  html`<li>
    <i style="background:${$value.hex}"></i>
    <div><b>${name}</b> <code>${$value.hex}</code><p>${$description}</p>
    ${$extensions ? html`<code>${$extensions['widgets.smart-meditation'].cssProperty}</code>` : ''}</div>
  </li>`;

const scheme = (theme: 'light' | 'dark', title: string): TemplateResult =>
  html`<section class="stack scheme ${theme}"><h2>${title}</h2><ul class="swatches">${entries<ColorToken>(tokens.color[theme]).map(swatch)}</ul></section>`;

/** All colors in both themes, with the default accent. */
export const Color = {
  render: (): TemplateResult =>
    page(
      'Color',
      'One accent gives hue and a little chroma to every role; the lightness of each role is fixed, so that text and lines keep their contrast with any accent.',
      html`<div class="schemes">${scheme('light', 'Light')}${scheme('dark', 'Dark')}</div>`,
    ),
};

interface TypeStyle {
  readonly $value: {
    readonly fontSize: {readonly value: number; readonly unit: string};
    readonly fontWeight: number;
    readonly lineHeight: number;
  };
  readonly $description: string;
}

/** The type scale. */
export const Type = {
  render: (): TemplateResult =>
    page(
      'Type',
      'The widgets use the font of the page. Sizes are multiples of its text size, and at least 16 pixels by default.',
      html`<dl class="scale">${entries<TypeStyle>(tokens.type).map(
        ([name, {$value, $description}]) => html`<div>
          <dt style="font-size:${$value.fontSize.value}rem;font-weight:${$value.fontWeight};line-height:${$value.lineHeight}">Take a slow breath</dt>
          <dd><b>${name}</b> <span class="quiet">${$value.fontSize.value} em, ${$value.fontWeight}, ${$value.lineHeight}. ${$description}</span></dd>
        </div>`,
      )}</dl>`,
    ),
};

const bar = ([name, {$value, $description}]: [string, Dimension]): TemplateResult =>
  html`<li><i style="inline-size:${$value.value * 4}rem"></i><b>${name}</b><span class="quiet">${$value.value} em. ${$description ?? ''}</span></li>`;

const corner = ([name, {$value, $description}]: [string, Dimension]): TemplateResult =>
  html`<li><i style="border-radius:${$value.value}rem"></i><b>${name}</b><span class="quiet">${$value.value} em. ${$description ?? ''}</span></li>`;

/** Spaces and corners. */
export const Space = {
  render: (): TemplateResult =>
    page(
      'Space',
      'Gaps and paddings are multiples of one unit, and corners of one radius. A page changes both with one token each.',
      html`<section class="stack"><h2>Space</h2><ul class="bars">${entries<Dimension>(tokens.space).map(bar)}</ul></section>
        <section class="stack"><h2>Corners</h2><ul class="corners">${entries<Dimension>(tokens.radius).map(corner)}</ul></section>`,
    ),
};

/** The breathing figure, the only element that moves, and the values of other motion. */
export const Motion = {
  render: (): TemplateResult =>
    page(
      'Motion',
      'Only the breathing figure moves, at the pace of the breath. It is slow at both ends, and with reduced motion, or with the attribute “still”, it is replaced by steps and counts.',
      html`<div class="columns">
        <sm-breathing-timer minutes="1" heading-level="2">Breathe in for 5, out for 5.</sm-breathing-timer>
        <sm-breathing-timer minutes="1" heading-level="2" still label="The same exercise, still">Breathe in for 5, out for 5.</sm-breathing-timer>
      </div>
      <dl class="scale"><div><dt>${tokens.motion.wait.$value.value} ms</dt><dd class="quiet">${tokens.motion.wait.$description}</dd></div>
        <div><dt><code>cubic-bezier(${tokens.motion.gentle.$value.join(', ')})</code></dt><dd class="quiet">${tokens.motion.gentle.$description}</dd></div></dl>`,
    ),
};

const faceNames = ['Very low', 'Low', 'Okay', 'Good', 'Very good'] as const;

/** The five faces of the mood check. */
export const Faces = {
  render: (): TemplateResult =>
    page(
      'Faces',
      'Five faces from very low to very good. They differ in eyes, mouth and height, never in color, and always stand beside their word.',
      html`<ul class="faces">${faceNames.map((name, index) => html`<li>${drawFace((index + 1) as Face)}<b>${name}</b></li>`)}</ul>`,
    ),
};

/** Every icon, with its name. */
export const Icons = {
  render: (): TemplateResult =>
    page(
      'Icons',
      'Drawn with one line of even width in a box of 24 by 24. An icon is decoration: its word is always beside it.',
      html`<ul class="icons">${Object.entries(icons).flatMap(([name, path]) =>
        typeof path === 'string'
          ? html`<li><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg><span>${name
              .replace(/Icon$/, '')
              .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}</span></li>`
          : [],
      )}</ul>`,
    ),
};
