import {html, type TemplateResult} from 'lit';
import '../../src/define.js';
import './page.css';
import './writing-guide.css';

export default {
  title: 'Foundations/Writing guide',
  id: 'writing-guide',
  tags: ['!autodocs', 'page'],
  parameters: {layout: 'fullscreen', controls: {disable: true}},
};

const levels = [
  ['important', 'A fact that changes what somebody does', 'Baclofen is not approved for anxiety'],
  ['non-urgent', 'What to do soon', 'Speak to your prescriber or pharmacist if:'],
  ['urgent', 'What to do today', 'Ask for an urgent appointment if:'],
  ['emergency', 'What to do now', 'Call for help now if:'],
] as const;

const article = (cautions: readonly object[]): object => ({
  type: 'article',
  id: 'example',
  title: 'Baclofen and anxiety',
  lang: 'en',
  summary: 'Baclofen is a muscle relaxant. It is not approved to treat anxiety.',
  body: 'An example.',
  cautions,
});

const good = article([
  {
    level: 'important',
    heading: 'Baclofen is not approved for anxiety',
    body: 'Do not start it unless your prescriber says you can. Do not stop it suddenly.',
  },
  {
    level: 'emergency',
    heading: 'Call for help now if:',
    items: ['somebody is very hard to wake', 'there is a seizure'],
  },
]);

const bad = article([
  {
    level: 'important',
    heading: 'WARNING!!! Please read carefully',
    body: 'There may be various risks. Contact your GP. See our other pages to find out more about what could happen.',
  },
]);

const wordingExamples = [
  ['A person who lives with a mental health condition', 'The mentally ill; a sufferer', 'NHS content guide'],
  [
    'Died by suicide; thoughts of ending your life',
    'Committed; successful; failed',
    'Guidance for media, WHO and others',
  ],
  [
    'Your answers, to talk about with your clinician',
    'Your result: moderate depression',
    'Our intended use: no diagnosis',
  ],
  [
    'You do not need to know what to say. Take your time. You can stop the call or chat at any time.',
    'Don’t hesitate! Help is just a click away!',
    'Say what happens when you call',
  ],
  [
    'Stop and breathe normally if you feel dizzy, short of breath or more anxious.',
    'Discomfort is normal, keep going.',
    'Safety note of every exercise',
  ],
] as const;

/** Guidelines for cautions and for text. */
export const Guide = {
  name: 'Writing guide',
  render: (): TemplateResult => html`<main class="sheet"><div class="wide">
    <header class="stack"><h1>Writing guide</h1><p class="lead">How to write cautions and texts. The level of a caution is stated in words, never by color alone, and a more serious level is drawn more strongly.</p></header>
    <section class="stack" aria-labelledby="levels">
      <h2 id="levels">Four levels</h2>
      <table class="levels">
        <thead><tr><th scope="col">Level</th><th scope="col">What it says</th><th scope="col">A heading</th></tr></thead>
        <tbody>${levels.map(([level, says, heading]) => html`<tr><th scope="row"><code>${level}</code></th><td>${says}</td><td>${heading}</td></tr>`)}</tbody>
      </table>
      <p class="quiet">These follow the NHS: a warning callout for facts, care cards for actions, and at most two callouts on a page. In tests of the NHS, exclamation marks did worse than plain headings.</p>
    </section>
    <section class="stack" aria-labelledby="cautions">
      <h2 id="cautions">Cautions</h2>
      <div class="pairs">
        <figure><figcaption><b>Do</b> say one thing, in the heading. End an action with “if:” and list the cases.</figcaption><sm-article-card heading-level="3" country="GB" .content=${good}></sm-article-card></figure>
        <figure class="dont"><figcaption><b>Don’t</b> shout, hedge, or send people to another page. A caution is not the place for “contact your GP”.</figcaption><sm-article-card heading-level="3" country="GB" .content=${bad}></sm-article-card></figure>
      </div>
    </section>
    <section class="stack" aria-labelledby="tone">
      <h2 id="tone">Tone of voice</h2>
      <p>Short sentences, common words. More than four in ten adults find public health texts hard, and more than six in ten when there are numbers in them.</p>
      <div class="stack">${wordingExamples.map(
        ([say, not, why]) => html`<div class="pairs">
        <figure><figcaption><b>Do</b> · ${why}</figcaption><blockquote>${say}</blockquote></figure>
        <figure class="dont"><figcaption><b>Don’t</b></figcaption><blockquote>${not}</blockquote></figure>
      </div>`,
      )}</div>
    </section>
    <section class="stack" aria-labelledby="never">
      <h2 id="never">Never</h2>
      <ul class="stack">
        <li>Hide a caution behind a button or in a tab, or give it a color of the brand.</li>
        <li>Name a method or a place of suicide, give it a single cause, or call it an “epidemic”.</li>
        <li>Show a crisis line without its country, its hours and the day on which it was checked.</li>
        <li>Tell a person what is wrong with them. The widgets ask, and offer the clinic’s next steps.</li>
      </ul>
    </section>
  </div></main>`,
};
