import {configure, parseArticle} from '@smart-meditation/widgets';

/** Twelve mistakes that the compiler must refuse. Never called. */
export function twelveMistakes(): void {
  const timer = document.createElement('sm-breathing-timer');
  const mood = document.createElement('sm-mood-check');
  const card = document.createElement('sm-article-card');

  // @ts-expect-error 1. a length is a number
  timer.minutes = 'two';
  // @ts-expect-error 2. no pattern has this name
  timer.pattern = 'bocks';
  // @ts-expect-error 3. no questionnaire has this name
  mood.instrument = 'phq-99';
  // @ts-expect-error 4. a country is an ISO 3166-1 code
  mood.country = 'England';
  // @ts-expect-error 5. the same in the settings of the page
  configure({country: 'UK'});
  // @ts-expect-error 6. there is no such theme
  card.theme = 'blue';
  // @ts-expect-error 7. a title is text
  card.content = {title: 1, body: 'Text'};
  // @ts-expect-error 8. no caution has this level
  card.content = {title: 'A', body: 'Text', cautions: [{level: 'warning', heading: 'A', body: 'B'}]};
  // @ts-expect-error 9. a phase has seconds
  timer.content = {id: 'a', title: 'A', phases: [{kind: 'inhale'}]};
  // @ts-expect-error 10. the event has no such field
  document.addEventListener('sm-content-error', (event) => event.reason);
  // @ts-expect-error 11. the answer is missing without share-answers
  mood.addEventListener('sm-mood-answer', (event) => event.answer.label);
  // @ts-expect-error 12. cautions are a list
  parseArticle({}).cautions.level;
}
