import {maskCode, type BodySlip} from './body-text.js';

interface Pattern {
  readonly pattern: RegExp;
  readonly slip: (match: RegExpMatchArray) => {readonly message: string; readonly help: string};
}

/** What other programs accept and Markdown does not. Each pattern takes linear time. */
const patterns: readonly Pattern[] = [
  {
    pattern: /^(#{2,6})(?=[^\s#])([^\n]{0,200})/gm,
    slip: ([, marks = '', text = '']) => ({
      message: `a heading has a space after ${marks}, but this line has none`,
      help: `Write: ${marks} ${text}`,
    }),
  },
  {
    pattern: /(?<![^\s(])(?:\*\*[ \t]([^*\n]{1,200})\*\*|\*\*([^*\s][^*\n]{0,200}[ \t])\*\*(?![\p{L}\p{N}]))/gu,
    slip: ([, first = '', second = '']) => ({
      message: 'bold text has no space inside its asterisks, but this has one',
      help: `Write: **${(first || second).trim()}**`,
    }),
  },
  {
    pattern: /\[([^[\]\n]{1,200})\]\(((?:https?:|mailto:|tel:|www\.|\/)[^\s()]{1,500})(?=[^()\n]{0,500}$)(?!\))/gm,
    slip: ([, text = '', address = '']) => ({
      message: 'the round bracket after the address of this link is never closed',
      help: `Write: [${text}](${address})`,
    }),
  },
  {
    pattern:
      /\[\/?[a-z][\w-]{1,30}(?:[ \t][\w-]{1,30}="[^"\n]{0,200}"){1,20}[ \t]?\/?\]|\[\/[a-z][\w-]{1,30}\]|\{\{[<%][^\n{}]{0,200}\}\}|\{%[^\n{}]{0,200}%\}/g,
    slip: ([code]) => ({
      message: `${code} is a code of another system, which readers would see as it is written`,
      help: 'Delete it, or write what it stands for.',
    }),
  },
];

/** Headings, bold text, links and codes in a Markdown body that readers would see with their marks. */
export function findMarkdownSlips(body: string): BodySlip[] {
  const text = maskCode(body);
  return patterns.flatMap(({pattern, slip}) =>
    [...text.matchAll(pattern)].map((match) => ({offset: match.index, length: match[0].length, ...slip(match)})),
  );
}
