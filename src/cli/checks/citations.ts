import {maskCode} from '../source/body-text.js';
import {toProblem, type DocumentCheck, type Finding} from './document-context.js';

/** A citation in a text: `[1]`, `[1, 2]` or `[1-3]`; not the text of a link or a footnote. */
const CITATION = /(?<![\]!\\])\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)\](?![(:[])/g;

/** Citations of sources that the article does not have, and sources that are never cited when others are. */
export const checkCitations: DocumentCheck = (document, context) => {
  const {data, type, source} = document;
  const {body, sources} = data;
  if (type !== 'article' || typeof body !== 'string') return [];
  const count = Array.isArray(sources) ? sources.length : 0;
  const cited = new Set<number>();
  const findings: Finding[] = [];
  for (const match of maskCode(body).matchAll(CITATION)) {
    const numbers = citedNumbers(match[1] ?? '');
    for (const number of numbers) cited.add(number);
    const missing = numbers.find((number) => number < 1 || number > count);
    if (missing === undefined) continue;
    const known = count === 0 ? 'has no sources' : count === 1 ? 'has one source' : `has ${count} sources`;
    findings.push({
      range: source.locateInBody(match.index, match[0].length),
      rule: 'missing-source',
      message: `the text cites source ${missing}, but the article ${known}`,
      help: 'Add the source, or correct the number. Sources are numbered in their order, from 1.',
      severity: count === 0 ? 'release' : 'error',
    });
  }
  const uncited = Array.from({length: count}, (_, index) => index + 1).filter((number) => !cited.has(number));
  if (cited.size > 0)
    findings.push(
      ...uncited.map((number): Finding => ({
        range: source.locate(['sources', String(number - 1)]),
        rule: 'uncited-source',
        message: `the text does not cite source ${number}, but cites others`,
        severity: 'advice',
      })),
    );
  return findings.map((finding) => toProblem(document, finding, context));
};

/** `1, 3-5` as the numbers 1, 3, 4, 5. */
function citedNumbers(text: string): number[] {
  return text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split(/[–-]/).map((number) => Number(number.trim()));
    if (first === last) return first;
    return last < first || last - first > 100
      ? [first, last]
      : Array.from({length: last - first + 1}, (_, index) => first + index);
  });
}
