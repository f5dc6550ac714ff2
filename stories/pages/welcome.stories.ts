import {html, type TemplateResult} from 'lit';
import './page.css';
import './welcome.css';

export default {title: 'Welcome', tags: ['!autodocs'], parameters: {layout: 'fullscreen', controls: {disable: true}}};

const navigationLink = (path: string, name: string, about: string): TemplateResult =>
  html`<a href="./?path=/story/${path}" target="_top"><b>${name}</b><span class="quiet">${about}</span></a>`;

const figure = html`<svg viewBox="0 0 48 48" aria-hidden="true">
  <ellipse class="wash-a" cx="20.5" cy="25" rx="16.5" ry="15.6" transform="rotate(-10 20 25)"></ellipse>
  <ellipse class="wash-b" cx="27" cy="20.5" rx="15.4" ry="16.4" transform="rotate(8 27 20)"></ellipse>
  <ellipse class="wash-c" cx="27.5" cy="27.5" rx="15.8" ry="15" transform="rotate(14 27 27)"></ellipse>
  <path class="line" d="M30.6 5.3C20.8 2.4 9 8 6.2 18.6 3.6 28.8 9.6 40 19.6 42.9 29.8 45.8 40.4 39.8 43 29.2 44.9 21.4 42.2 13.4 36.6 8.8"></path>
</svg>`;

const navigationItems = [
  ['breathing-timer--idle', 'Breathing timer', 'A calm figure, words and counts, at a pace that does not drift.'],
  [
    'mood-check--question',
    'Mood check',
    'One question, or a questionnaire. No verdict, and the clinic’s own next step.',
  ],
  [
    'article-card--closed',
    'Article card',
    'Health information under its caution, with who reviewed it and how strong the evidence is.',
  ],
  [
    'crisis-support--united-kingdom',
    'Crisis support',
    'Where a person can talk to someone now. Works without a network.',
  ],
  [
    'theme-builder--builder',
    'Theme builder',
    'Your colour, surface, text and type; contrast as it is drawn; CSS to copy.',
  ],
  ['anatomy--breathing-timer', 'Anatomy', 'What each widget is made of: parts, slots, tokens, states.'],
  ['playground--breathing-timer', 'Playground', 'Every attribute and every token of one widget, to turn and see.'],
  ['writing-guide--guide', 'Writing guide', 'Do and don’t: the four levels, and how we speak to people.'],
] as const;

const principles = [
  [
    'Every story is a state',
    'One state that a person can meet: running, unreachable, not reviewed. The same stories are the fixtures of the tests, in three browsers.',
  ],
  [
    'The toolbar is the page',
    'Theme, direction, language, motion and width change what surrounds a widget, as a host page would.',
  ],
  [
    'Private by default',
    'By default the widgets save and send nothing. This Storybook makes no request to anywhere else.',
  ],
] as const;

/** Start page for designers, writers and clinics. */
export const Start = {
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="hero">
      <div class="stack">
        <h1>Small pieces of a page, for people who are having a hard time</h1>
        <p class="lead">Four widgets that a clinic puts on any page with one line of HTML. Calm, private, and still of use when the script, the network or the content is missing.</p>
      </div>
      ${figure}
    </header>
    <nav class="doors" aria-label="Where to go">${navigationItems.map(([path, name, about]) => navigationLink(path, name, about))}</nav>
    <ul class="columns promises">${principles.map(([name, about]) => html`<li><h2>${name}</h2><p class="quiet">${about}</p></li>`)}</ul>
    <section class="stack" aria-labelledby="smallest">
      <h2 id="smallest">The smallest use</h2>
      <pre dir="ltr">&lt;script src="smart-meditation.js" async&gt;&lt;/script&gt;

&lt;sm-breathing-timer pattern="calm" minutes="3"&gt;
  Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.
&lt;/sm-breathing-timer&gt;</pre>
      <p class="quiet">What stands between the tags is what people see without the script. The panel <em>Embed code</em> gives the HTML of each story.</p>
    </section>
    <p class="quiet">These pages are a showroom, not a service. If you or someone else is in danger, call the emergency number where you are.</p>
  </div></main>`,
};
