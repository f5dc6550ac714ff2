import {toProblem, type DocumentCheck, type Finding} from './document-context.js';
import {readerTexts} from './reader-texts.js';

/** Words that writers leave where a text is still missing. None of them is part of a finished text. */
const UNFINISHED =
  /\b(?:TODO|TBD|FIXME|XXX+)\b|\blorem ipsum\b|\[(?:insert|add|enter|your|name of)\b[^[\]\n]{0,80}\](?![([:])|\{\{(?![<%])[^{}\n]{0,80}\}\}/gi;

/** A caution that says nothing, in the place of which the standing caution would be shown. */
const NO_CAUTION = /^(?:n\/?a|none|nothing|no|nil|not applicable|keine|aucune?|ninguna?|nessuna?)[.!]?$/i;

/** Text that is not finished, and cautions such as "N/A". */
export const checkUnfinishedText: DocumentCheck = (document, context) => {
  if (document.type !== 'article') return [];
  const body = typeof document.data['body'] === 'string' ? document.data['body'] : '';
  const texts = [...readerTexts(document, body)];
  const findings = [
    ...texts.flatMap(({text, rangeAt}) =>
      [...text.matchAll(UNFINISHED)].filter(isUpperCase).map((match): Finding => ({
        range: rangeAt(match.index, match[0].length),
        rule: 'unfinished-text',
        message: `"${match[0]}" is not finished text`,
        help: 'Write the text, or move the file to the folder drafts/: documents in it are not published.',
        severity: 'release',
      })),
    ),
    ...emptyCautions(document),
  ];
  return findings.map((finding) => toProblem(document, finding, context));
};

/** The words in capital letters only: "todo" is a word of Spanish and Portuguese. */
const isUpperCase = ([words]: RegExpMatchArray): boolean => !/^[a-z]+$/i.test(words) || words === words.toUpperCase();

function emptyCautions({data, source}: Parameters<DocumentCheck>[0]): Finding[] {
  const cautions = Array.isArray(data['cautions']) ? (data['cautions'] as Readonly<Record<string, unknown>>[]) : [];
  return cautions.flatMap(({heading}, index): Finding[] =>
    typeof heading === 'string' && NO_CAUTION.test(heading.trim())
      ? [
          {
            range: source.locate(['cautions', String(index), 'heading']),
            rule: 'unfinished-text',
            message: `the caution "${heading.trim()}" says nothing, but replaces the standing caution`,
            help: 'Delete it, so that the standing caution is shown, or write what the reader has to know.',
            severity: 'error',
          },
        ]
      : [],
  );
}
