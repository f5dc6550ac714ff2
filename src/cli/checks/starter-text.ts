import {STARTER_SENTENCE} from '../starter/templates.js';
import {toProblem, type DocumentCheck} from './document-context.js';

/** An article that still has the text of the starter. */
export const checkStarterText: DocumentCheck = (document, context) => {
  const {data, source} = document;
  const offset = typeof data['body'] === 'string' ? data['body'].indexOf(STARTER_SENTENCE) : -1;
  if (offset < 0) return [];
  const range = source.locateInBody(offset, STARTER_SENTENCE.length);
  const message = 'the article still has the text of the starter';
  const help = 'Write your own text, or move the file to drafts/.';
  return [toProblem(document, {range, rule: 'starter-text', message, help, severity: 'release'}, context)];
};
