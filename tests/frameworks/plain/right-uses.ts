import {
  configure,
  readCountry,
  type Answer,
  type ArticleInput,
  type BreathingPattern,
  type ContentErrorEvent,
  type CountryCode,
  type InstrumentName,
} from '@smart-meditation/widgets';

/** Twelve uses that the compiler must accept under `strict` and `exactOptionalPropertyTypes`. Never called. */
export function rightUses(chosen: string, imported: {title: string; body: string; lang: string}): unknown {
  const timer = document.createElement('sm-breathing-timer');
  const mood = document.createElement('sm-mood-check');
  const card = document.createElement('sm-article-card');

  // 1. Events of any widget on the document and the window, with their own fields.
  document.addEventListener('sm-content-error', (event) => event.error.message.toUpperCase());
  window.addEventListener('sm-breathing-end', ({completed, rounds}) => [completed satisfies boolean, rounds]);
  // 2. The class of an event as the parameter of a named listener.
  const failed = (event: ContentErrorEvent): string => event.error.kind;
  document.addEventListener('sm-content-error', failed);
  // 3. The answer of either kind, told apart by its fields.
  mood.addEventListener('sm-mood-answer', ({answer}) => answer && total(answer));
  // 4. Patterns by name and by seconds.
  const patterns: BreathingPattern[] = ['calm', '4-7-8', '5.5-5.5', '4-4-4-4', 'in2.5 in1 out7'];
  timer.pattern = patterns[0];
  // 5. A country from text of any notation.
  timer.country = readCountry(chosen);
  // 6. Optional properties that are removed again.
  Object.assign(timer, {minutes: 2} satisfies Partial<typeof timer>);
  timer.minutes = undefined;
  timer.pattern = undefined;
  // 7. Settings from variables of the exported types.
  const country: CountryCode = 'GB';
  configure({endpoint: '/v1/', country, lang: 'de', theme: 'auto'});
  // 8. A questionnaire by name.
  const instrument: InstrumentName = 'phq-9';
  mood.instrument = instrument;
  // 9. An article with a caution, as a constant and in place.
  const article = {
    title: 'Sleep',
    body: 'Text',
    cautions: [{level: 'urgent', heading: 'Call us', items: ['today']}],
  } as const satisfies ArticleInput;
  card.content = article;
  card.content = {title: 'Sleep', body: 'Text', cautions: [{level: 'emergency', heading: 'Call', body: 'now'}]};
  // 10. An imported JSON file, which has wider types.
  card.content = imported;
  // 11. A Markdown text, and no content.
  card.content = '# Sleep';
  card.content = null;
  // 12. Elements found by their tag.
  return document.querySelector('sm-breathing-timer')?.start();
}

const total = (answer: Answer): string => ('response' in answer ? String(answer.total) : answer.label);
