import {toProblem, type DocumentCheck, type Finding} from './document-context.js';

/** Fields with a name, a title or a day, which never end in a comma or a semicolon. */
const NAME_FIELDS =
  /^(?:title|author|publisher|name|role|heading|label|topics|audience|question|lastReviewed|nextReview|published|modified|checked|sourceDate|date|on)$/;
const DAY_FIELDS = /^(?:lastReviewed|nextReview|published|modified|checked|sourceDate|on)$/;

/** A comma at the end of a value, as in JSON, and typographic quotation marks around one: YAML makes them part of the text. */
export const checkFieldPunctuation: DocumentCheck = (document, context) => {
  if (document.type === 'questionnaire') return [];
  const findings = textFields(document.source.data, []).flatMap(({keys, text}) => punctuationOf(keys, text, document));
  return findings.map((finding) => toProblem(document, finding, context));
};

interface TextField {
  readonly keys: string[];
  readonly text: string;
}

function textFields(value: unknown, keys: string[]): TextField[] {
  if (typeof value === 'string') return keys.some((key) => NAME_FIELDS.test(key)) ? [{keys, text: value.trim()}] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textFields(item, [...keys, key]));
}

function punctuationOf(keys: string[], text: string, {source}: Parameters<DocumentCheck>[0]): Finding[] {
  const name = keys.findLast((key) => !/^\d+$/.test(key)) ?? '';
  if (!NAME_FIELDS.test(name)) return [];
  const mark = (DAY_FIELDS.test(name) ? /[,;.]$/ : /[,;]$/).exec(text)?.[0];
  const range = source.locate(keys);
  if (mark !== undefined)
    return [
      {
        range,
        rule: 'punctuation',
        message: `the text of ${name} ends in "${mark}", which readers see`,
        help: `Delete the ${mark === ',' ? 'comma' : mark === ';' ? 'semicolon' : 'full stop'} at the end.`,
        severity: 'release',
      },
    ];
  const [, inside] = /^[“„«‟]([^“”„«»‟]{1,300})[”“»]$/.exec(text) ?? [];
  if (inside === undefined) return [];
  return [
    {
      range,
      rule: 'punctuation',
      message: `the text of ${name} is in typographic quotation marks, which readers see`,
      help: `If they are no part of the text, write: ${name}: "${inside}"`,
      severity: 'advice',
    },
  ];
}
