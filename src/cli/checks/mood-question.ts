import {toProblem, type DocumentCheck, type Finding} from './document-context.js';

type UnknownRecord = Readonly<Record<string, unknown>>;

const asList = (value: unknown): readonly UnknownRecord[] => (Array.isArray(value) ? (value as UnknownRecord[]) : []);
const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const STORES = /^(?:https?:)?\/\/(?:apps\.apple\.com|itunes\.apple\.com|play\.google\.com|www\.amazon\.)/i;
const OFFER =
  /\b(?:download|install|subscribe|subscription|free trial|buy|shop|discount|premium|(?:our|the|this|an?) app)\b/i;
const TRACKING = /[?&](?:utm_\w+|gclid|fbclid|msclkid|mood|feeling|answer|score)=/i;

/** Next steps that offer a product because of an answer, or reveal the answer to another site, and options that look the same. */
export const checkMoodQuestion: DocumentCheck = (document, context) => {
  const {data, type} = document;
  if (type !== 'mood') return [];
  const findings = [
    ...asList(data['next']).flatMap((_, index) => stepFindings(document, index)),
    ...sameLabels(document),
  ];
  return findings.map((finding) => toProblem(document, finding, context));
};

function stepFindings({data, source}: Parameters<DocumentCheck>[0], index: number): Finding[] {
  const step = asList(data['next'])[index] ?? {};
  const answers = Array.isArray(step['for']) ? (step['for'] as unknown[]).map(String) : [];
  const dependsOnAnswer =
    answers.length > 0 && asList(data['options']).some(({value}) => !answers.includes(String(value)));
  if (!dependsOnAnswer) return [];
  const {label, href} = Object(step['action']) as UnknownRecord;
  const address = asText(href);
  const find = (message: string, help: string, severity: Finding['severity']): Finding[] => [
    {
      range: source.locate(['next', String(index), ...(address ? ['action', 'href'] : ['text'])]),
      rule: 'answer-reveals',
      message: `mood.next[${index}] ${message}`,
      help,
      severity,
    },
  ];
  if (STORES.test(address) || OFFER.test(`${asText(step['text'])} ${asText(label)}`))
    return find(
      'offers an app or a product because of an answer about health',
      'Delete it, or offer it elsewhere on the page, to everybody.',
      'release',
    );
  if (TRACKING.test(address))
    return find(
      'has an address that tells the statistics of the page what the person answered',
      `Write the address without what follows the question mark: ${address.replace(/\?.*$/, '')}`,
      'release',
    );
  const host = /^(?:https?:)?\/\/([^/?#]+)/i.exec(address)?.[1];
  if (host === undefined) return [];
  return find(
    `leads to ${host} because of an answer, so that ${host} learns the answer of whoever follows the link`,
    'Write a page of your own site between them, or offer the link for every answer.',
    'advice',
  );
}

function sameLabels({data, source}: Parameters<DocumentCheck>[0]): Finding[] {
  const labels = asList(data['options']).map(({label}) => asText(label).trim().toLowerCase());
  return labels.flatMap((label, index): Finding[] => {
    const first = labels.indexOf(label);
    if (label === '' || first === index) return [];
    return [
      {
        range: source.locate(['options', String(index), 'label']),
        rule: 'same-label',
        message: `mood.options[${index}].label should differ from that of options[${first}], but is the same`,
        severity: 'release',
      },
    ];
  });
}
