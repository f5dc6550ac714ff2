import {isAboutMedicine} from '../../content/article/article.js';
import {findBodyItems, plainText} from '../source/body-text.js';
import type {ContentDocument} from '../source/content-document.js';
import {toProblem, type DocumentCheck, type Finding} from './document-context.js';
import {readabilityOf} from './readability.js';
import {readerTexts} from './reader-texts.js';
import {emptyLinkTexts, EMPTY_ALT, findDosesWithoutUnit, namesDose, possibleStigmatizingTerms} from './wording.js';

/**
 * Advice about texts on health: a medicine without a caution, a dose without a unit, terms that stigmatize, texts that
 * are hard to read, images and links that say nothing. It never replaces a clinical review.
 */
export const checkHealth: DocumentCheck = (document, context) => {
  if (document.type !== 'article') return [];
  const body = typeof document.data['body'] === 'string' ? document.data['body'] : '';
  return [
    ...medicineFindings(document, body),
    ...doseFindings(document, body),
    ...stigmaFindings(document, body),
    ...readingFindings(document, body),
    ...itemFindings(document, body),
  ].map((finding) => toProblem(document, finding, context));
};

function medicineFindings({data, source}: ContentDocument, body: string): Finding[] {
  const topics = Array.isArray(data['topics']) ? (data['topics'] as string[]) : [];
  const hasCaution = Array.isArray(data['cautions']) && data['cautions'].length > 0;
  const isMedicine = isAboutMedicine({topics});
  if (hasCaution || !(isMedicine || namesDose(body))) return [];
  return [
    {
      range: source.locate(isMedicine ? ['topics'] : ['title']),
      rule: 'medicine-caution',
      message: `the article is about a medicine${isMedicine ? '' : ' (it names a dose)'}, but has no caution`,
      help: 'Add cautions: who should not take it, what to do about side effects, when to get help.',
      severity: 'release',
    },
  ];
}

function doseFindings(document: ContentDocument, body: string): Finding[] {
  return [...readerTexts(document, body)].flatMap(({text, rangeAt}) =>
    findDosesWithoutUnit(text).map(({offset, length, number}): Finding => ({
      range: rangeAt(offset, length),
      rule: 'dose-unit',
      message: `the dose ${number} has no unit`,
      help: `Write the unit after the number, such as ${number} mg or ${number} tablets.`,
      severity: 'release',
    })),
  );
}

function stigmaFindings(document: ContentDocument, body: string): Finding[] {
  const lang = document.lang ?? 'en';
  if (!/^en(-|$)/i.test(lang)) return []; // The cited guidelines are about English.
  const texts = [...readerTexts(document, body)];
  const terms = possibleStigmatizingTerms(texts.map(({text}) => text).join('\n'));
  return texts.flatMap(({text, rangeAt}) =>
    terms.flatMap(({pattern, instead, source}) =>
      [...text.matchAll(pattern)].map((match): Finding => ({
        range: rangeAt(match.index, match[0].length),
        rule: 'stigma',
        message: `"${match[0]}" can stigmatize`,
        help: `Write for example: ${instead} (${source}).`,
        severity: 'advice',
      })),
    ),
  );
}

function readingFindings({data, lang, source}: ContentDocument, body: string): Finding[] {
  const readability = lang === undefined ? undefined : readabilityOf(plainText(body), lang);
  if (!readability?.isHard) return [];
  return [
    {
      range: source.locate(data['title'] === undefined ? ['body'] : ['title']),
      rule: 'reading-age',
      message: `the text is hard to read: ${readability.result}`,
      help: 'Write shorter sentences and common words. The NHS asks for a reading age of 9 to 11.',
      severity: 'advice',
    },
  ];
}

function itemFindings({data, source}: ContentDocument, body: string): Finding[] {
  return findBodyItems(body, data['bodyType']).flatMap(({kind, text, target, offset, length}): Finding[] => {
    const words = text
      .trim()
      .replace(/[.…:!»>→]+$/u, '')
      .trim();
    if (kind === 'image' && words === '')
      return [
        {
          range: source.locateInBody(offset, length),
          rule: 'alt-text',
          message: 'the image has no alternative text',
          help: 'Say what can be seen, for people who cannot see it: ![A person lying on their back](…)',
          severity: 'advice',
        },
      ];
    if (kind === 'image' && EMPTY_ALT.test(words))
      return [
        {
          range: source.locateInBody(offset, length),
          rule: 'alt-text',
          message: `the alternative text "${words}" does not say what can be seen`,
          help: 'Describe the image for people who cannot see it.',
          severity: 'advice',
        },
      ];
    const isAddress = /^(https?:\/\/|www\.)/i.test(words) && words !== target;
    if (kind === 'link' && (emptyLinkTexts.has(words.toLowerCase()) || words === '' || isAddress))
      return [
        {
          range: source.locateInBody(offset, length),
          rule: 'link-text',
          message: words === '' ? 'the link has no text' : `the link text "${words}" does not say where the link leads`,
          help: 'Name the page that opens, because screen readers list links without the words around them.',
          severity: 'advice',
        },
      ];
    return [];
  });
}
