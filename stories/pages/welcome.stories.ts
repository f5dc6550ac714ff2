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
  ['foundations--color', 'Design tokens', 'Color, type, space, motion, faces and icons, and tokens.json.'],
  ['anatomy--breathing-timer', 'Anatomy', 'What each widget is made of: parts, slots, tokens, states.'],
  ['playground--breathing-timer', 'Playground', 'Every attribute and every token of one widget, to turn and see.'],
  ['copy-deck--copy-deck-page', 'Copy deck', 'Every text of the widgets, by language.'],
  ['changelog--changelog', 'Changelog', 'What is new, by version.'],
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
  name: 'Welcome',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="hero">
      <div class="stack">
        <h1>Small pieces of a page, for people who are having a hard time</h1>
        <p class="lead">Four widgets that a clinic puts on any page with one line of HTML. Calm, private, and still of use when the script, the network or the content is missing.</p>
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
