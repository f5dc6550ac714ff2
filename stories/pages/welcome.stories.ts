import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import {reviewed} from '../article-card/documents.js';
import './page.css';
import './welcome.css';

export default {
  title: 'Start/Welcome',
  id: 'welcome',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

const navigationLink = (path: string, name: string, about: string): TemplateResult =>
  html`<a href="./?path=/story/${path}" target="_top"><b>${name}</b><span class="quiet">${about}</span></a>`;

const navigationItems = [
  ['breathing-timer--idle', 'Breathing timer', 'A breathing exercise with a figure, text and counts.'],
  [
    'mood-check--question',
    'Mood check',
    'One question, or a questionnaire. It makes no diagnosis and offers the clinic’s next steps.',
  ],
  [
    'article-card--closed',
    'Article card',
    'An article below its cautions, with its reviewer, the strength of its evidence and its sources.',
  ],
  [
    'crisis-support--united-kingdom',
    'Crisis support',
    'The crisis lines of a country. They are shown without a network request.',
  ],
  [
    'theme-builder--builder',
    'Theme builder',
    'Set your colors, spacing and font, see the measured contrast, and copy the CSS.',
  ],
  ['foundations--color', 'Design tokens', 'Color, type, space, motion, faces and icons, and tokens.json.'],
  ['anatomy--breathing-timer', 'Anatomy', 'The parts, slots, tokens and states of each widget.'],
  ['playground--breathing-timer', 'Playground', 'Change every attribute and every token of one widget.'],
  ['copy-deck--copy-deck-page', 'Copy deck', 'Every text of the widgets, by language.'],
  ['changelog--changelog', 'Changelog', 'The changes of each version.'],
  ['writing-guide--guide', 'Writing guide', 'How to write cautions and texts, with examples of do and don’t.'],
] as const;

const principles = [
  [
    'Every story is a state',
    'A story shows one state that a user can meet, such as a running session or an article that could not be loaded. The tests use the same stories, in three browsers.',
  ],
  [
    'The toolbar sets the page',
    'Theme, direction, language, motion and width are settings of the page around a widget. The widget follows them.',
  ],
  [
    'Private by default',
    'By default the widgets save and send nothing. This Storybook sends no request to another site.',
  ],
] as const;

/** Start page for designers, writers and clinics. */
export const Start = {
  name: 'Welcome',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="hero">
      <div class="stack">
        <h1>Widgets for the websites of clinics</h1>
        <p class="lead">A breathing timer, a mood check, an article card and crisis lines. People in distress use them, so they are calm, accessible and private. When the script, the network or the content is missing, the page’s own text stays.</p>
      </div>
      <sm-breathing-timer minutes="1">Breathe in for 5, out for 5, for one minute. Stop if you feel dizzy.</sm-breathing-timer>
    </header>
    <section class="live" aria-label="The other widgets">
      <sm-mood-check country="GB">Call 116 123 to talk to someone.</sm-mood-check>
      <sm-article-card country="GB" .content=${reviewed}>Resting well when your mind is busy</sm-article-card>
    </section>
    <nav class="doors" aria-label="Where to go">${navigationItems.map(([path, name, about]) => navigationLink(path, name, about))}</nav>
    <ul class="columns promises">${principles.map(([name, about]) => html`<li><h2>${name}</h2><p class="quiet">${about}</p></li>`)}</ul>
    <section class="stack" aria-labelledby="smallest">
      <h2 id="smallest">Use a widget</h2>
      <pre dir="ltr">&lt;script src="smart-meditation.js" async&gt;&lt;/script&gt;

&lt;sm-breathing-timer pattern="calm" minutes="3"&gt;
  Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.
&lt;/sm-breathing-timer&gt;</pre>
      <p class="quiet">The text between the tags is shown without script. The panel <em>Embed code</em> has the HTML of each story.</p>
    </section>
    <p class="quiet">These pages show examples and offer no help. If you or someone else is in danger, call the emergency number where you are.</p>
  </div></main>`,
};
