import {asRecord, firstText, toArray, type UnknownRecord} from './fields.js';
import {escapeMarkdown, hasMarkup, htmlToPlainText, parseHtmlBlocks, type HtmlBlock} from './html-text.js';

/**
 * A caution from HTML. Without a given heading, the first heading or paragraph becomes the heading; list items become
 * its items. If text follows the list, both are written to the body in their order.
 */
export function cautionFromHtml(level: string, heading: string | undefined, html: string): UnknownRecord {
  const blocks = parseHtmlBlocks(html);
  const headingIndex = heading ? -1 : blocks.findIndex(({type}) => type === 'heading');
  const ownHeading = blocks[headingIndex] ?? (heading ? undefined : blocks.find(({type}) => type !== 'item'));
  const rest = blocks.filter((block) => block !== ownHeading && block.plain !== heading);
  return {level, heading: heading ?? ownHeading?.plain, ...bodyAndItems(rest)};
}

/** A caution from custom fields of a content system, as plain text or HTML. */
export function cautionFromFields(value: unknown): unknown {
  const fields = asRecord(value);
  if (Object.keys(fields).length === 0) return value;
  const level = firstText(fields['level'])
    ?.trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const body = firstText(fields['body']);
  const items = toItems(fields['items']);
  return {
    ...fields,
    level: level ?? fields['level'],
    heading: htmlToPlainText(fields['heading']) ?? fields['heading'],
    ...(body && (hasMarkup(body) ? bodyAndItems(parseHtmlBlocks(body)) : {body: plainTextToMarkdown(body)})),
    ...(items.length > 0 && {items}),
  };
}

function bodyAndItems(blocks: readonly HtmlBlock[]): UnknownRecord {
  const items = blocks.filter(({type}) => type === 'item').map(({plain}) => plain);
  const firstItem = blocks.findIndex(({type}) => type === 'item');
  const textFollows = firstItem >= 0 && blocks.slice(firstItem).some(({type}) => type !== 'item');
  if (textFollows)
    return {body: blocks.map(({type, markdown}) => (type === 'item' ? `• ${markdown}` : markdown)).join(' ')};
  const body = blocks
    .filter(({type}) => type !== 'item')
    .map(({markdown}) => markdown)
    .join(' ');
  return {...(body && {body}), ...(items.length > 0 && {items})};
}

/** Items as a list, as rows of a repeater field, as HTML, or as one text with a line each. */
function toItems(value: unknown): string[] {
  return toArray(value).flatMap((item) => {
    const text = typeof item === 'string' ? item : firstText(...Object.values(asRecord(item)));
    if (text === undefined) return [];
    if (hasMarkup(text)) return parseHtmlBlocks(text).map(({plain}) => plain);
    return text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
  });
}

const CLEAR_MARKDOWN = /(\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|\[[^\]\n]+\]\((?:https?:|tel:|\/)[^\s()]*\))/;

/**
 * Text of a custom field as inline Markdown. Only bold text in double asterisks and links are interpreted, because single
 * asterisks and underscores in plain text are arithmetic, ranges, or blanks.
 */
function plainTextToMarkdown(text: string): string {
  return text
    .split(CLEAR_MARKDOWN)
    .map((part, index) => (index % 2 ? part : escapeMarkdown(part)))
    .join('');
}
