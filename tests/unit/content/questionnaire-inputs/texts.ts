import type {Input} from './check-input.js';
import {fhir, item, text} from './fhir.js';

const rendering = (name: string, value: object) => ({extension: [fhir(name, value)]});
const xhtml = (valueString: string) => item('a', 'string', {_text: rendering('rendering-xhtml', {valueString})});

/** Texts that exist only as HTML, Markdown or code. */
export const texts: readonly Input[] = [
  {
    title: 'is read from HTML if there is no other',
    document: [xhtml('<div><b>How</b> do you feel?<br/>Today &amp; yesterday &#8211; &lt;5</div>')],
    want: {texts: ['How do you feel?\nToday & yesterday – <5']},
  },
  {
    title: 'is read from Markdown if there is no other',
    document: [item('a', 'string', {_text: rendering('rendering-markdown', {valueMarkdown: '**How** do you feel?'})})],
    want: {texts: ['How do you feel?']},
  },
  {
    title: 'about suicide is recognized in HTML',
    document: [
      {...xhtml('Have you had <i>thoughts</i> of killing yourself?'), type: 'boolean'},
      {...xhtml('Have you had thoughts of killing <em>yourself</em>?'), linkId: 'b', type: 'boolean', text: 'Item 9'},
    ],
    want: {safety: ['a', 'b']},
  },
  {
    title: 'that begins with its prefix is shown once',
    document: [text('a', {prefix: '3.', text: '3. Sleep'}), text('b', {prefix: '1', text: '12 hours of sleep'})],
    want: {texts: ['3. Sleep', '1 12 hours of sleep']},
  },
  {
    title: 'comes from the code if there is no other',
    document: [item('a', 'string', {code: [{code: 'x', display: 'From the code'}]})],
    want: {texts: ['From the code']},
  },
  {
    title: 'for designers is not shown',
    document: [text('a', {extension: [fhir('designNote', {valueMarkdown: 'note'})]})],
    want: {texts: ['A'], told: ''},
  },
];
