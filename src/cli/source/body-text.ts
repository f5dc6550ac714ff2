/** A link, an image or an HTML tag in a body, with its place. Offsets count from the beginning of the body. */
export interface BodyItem {
  readonly kind: 'link' | 'image' | 'tag';
  /** Address of a link or an image; name of a tag, in lower case. */
  readonly target: string;
  /** Text of a link, alternative text of an image; empty for a tag. */
  readonly text: string;
  readonly offset: number;
  readonly length: number;
  /** Place of the address. */
  readonly targetOffset: number;
}

const INLINE =
  /(!?)\[((?:\\.|[^[\]\\]|\[[^[\]]{0,200}\]){0,500})\]\(\s{0,3}(<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200}){0,3})(?=\s*\)|\s+["'(=])/g;
const REFERENCE = /^ {0,3}\[([^\]^\n][^\]\n]{0,200})\]:[ \t]{1,9}(<[^<>\n]{0,2000}>|\S{1,2000})/gm;
const IMAGE_REFERENCE = /!\[([^[\]]{0,500})\](?:\[([^[\]]{0,200})\])?(?![([])/g;
const AUTOLINK = /<(https?:\/\/[^\s<>]{1,2000})>/g;
const TAG = /<([a-z][\w-]{0,30})((?:\s[^<>]{0,3000})?)\/?>/gi;

/** The links, images and HTML tags of a Markdown or HTML body, except those in code. */
export function findBodyItems(body: string, bodyType: unknown): readonly BodyItem[] {
  if (lastFound?.body !== body || lastFound.bodyType !== bodyType)
    lastFound = {body, bodyType, items: searchBody(body, bodyType)};
  return lastFound.items;
}

/** Several checks search the same body, one after the other. */
let lastFound: {readonly body: string; readonly bodyType: unknown; readonly items: readonly BodyItem[]} | undefined;

/** Text that readers would see as it is written, because Markdown does not recognize it. */
export interface BodySlip {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

const ADDRESS_WITH_SPACE = /(!?)\[[^[\]\n]{0,300}\]\(([^()<>\n]{1,500})\)/g;
const SPACE_BEFORE_ADDRESS = /\[([^[\]\n]{1,300})\][ \t]+\(((?:https?:|www\.|mailto:|tel:)[^\s()]{1,500})\)/gi;
const EXCHANGED_BRACKETS = /\(([^()\n]{1,300})\)\[((?:https?:|www\.|mailto:|tel:)[^\s[\]]{1,500})\]/gi;

/** Links and images of a Markdown body that Markdown does not recognize, so that readers would see their source. */
export function findBrokenLinks(body: string): BodySlip[] {
  const text = maskCode(body);
  const spaces = [...text.matchAll(ADDRESS_WITH_SPACE)].flatMap((match): BodySlip[] => {
    const [whole, mark, written = ''] = match;
    const address = written.trim().replace(/\s+(?:["'][^]*|=\S*)$/, '');
    const isAddress = /^(?:[a-z][a-z\d+.-]*:|\/|\.|www\.)|\.\w{2,5}$/i.test(address);
    if (!/\s/.test(address) || !isAddress) return [];
    const fixed = address.replace(/\s+/g, /^(?:tel|sms):/i.test(address) ? '' : '%20');
    return [
      {
        offset: match.index + whole.length - 1 - written.length,
        length: address.length,
        message: `the address "${address}" has a space, so that the text shows no ${mark === '!' ? 'image' : 'link'}`,
        help: `Write: ${fixed}`,
      },
    ];
  });
  const brackets = [SPACE_BEFORE_ADDRESS, EXCHANGED_BRACKETS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(([whole, words = '', address = ''], index, all) => ({
      offset: all[index]?.index ?? 0,
      length: whole.length,
      message:
        pattern === SPACE_BEFORE_ADDRESS
          ? 'a link has no space between its text and its address'
          : 'a link has its text in square brackets and its address in round ones, but these are exchanged',
      help: `Write: [${words}](${address})`,
    })),
  );
  return [...spaces, ...brackets];
}

function searchBody(body: string, bodyType: unknown): BodyItem[] {
  const text = bodyType === 'html' ? body : maskCode(body);
  const items = [...text.matchAll(TAG)].map((match) => fromTag(match, text));
  if (bodyType === 'html') return items;
  return [
    ...[...text.matchAll(INLINE)].map((match) =>
      fromMarkdown(match, match[1] === '!' ? 'image' : 'link', match[2] ?? ''),
    ),
    ...(text.includes(']:') ? referenceDefinitions(text) : []),
    ...[...text.matchAll(AUTOLINK)].map(([whole, target = ''], index, all) => {
      const offset = text.indexOf(whole, index === 0 ? 0 : text.indexOf(all[index - 1]?.[0] ?? '') + 1);
      return {kind: 'link' as const, target, text: target, offset, length: whole.length, targetOffset: offset + 1};
    }),
    ...items,
  ].sort((a, b) => a.offset - b.offset);
}

/** The addresses at the end of a text, `[pond]: images/pond.jpg`, of links and of images such as `![A pond][pond]`. */
function referenceDefinitions(text: string): BodyItem[] {
  const images = new Map(
    [...text.matchAll(IMAGE_REFERENCE)].map(([, alt = '', label]) => [(label || alt).toLowerCase(), alt]),
  );
  return [...text.matchAll(REFERENCE)].map((match) => {
    const [, label = ''] = match;
    const alt = images.get(label.toLowerCase());
    return fromMarkdown(match, alt === undefined ? 'link' : 'image', alt ?? label);
  });
}

function fromMarkdown(match: RegExpExecArray, kind: 'link' | 'image', text: string): BodyItem {
  const written = match.at(-1) ?? '';
  const isBracketed = written.startsWith('<');
  const targetOffset = match.index + match[0].length - written.length + (isBracketed ? 1 : 0);
  const target = isBracketed ? written.slice(1, -1) : written;
  return {kind, target, text: plainText(text), offset: match.index, length: match[0].length, targetOffset};
}

function fromTag(match: RegExpExecArray, body: string): BodyItem {
  const [whole, name = '', attributes = ''] = match;
  const tag = name.toLowerCase();
  const place = {offset: match.index, length: whole.length};
  const attribute = tag === 'a' ? 'href' : tag === 'img' ? 'src' : undefined;
  const found = attribute === undefined ? undefined : attributeOf(attributes, attribute);
  if (!found) return {kind: 'tag', target: tag, text: '', ...place, targetOffset: match.index + 1};
  const targetOffset = match.index + 1 + name.length + found.offset;
  if (tag === 'img')
    return {
      kind: 'image',
      target: found.value,
      text: attributeOf(attributes, 'alt')?.value ?? '',
      ...place,
      targetOffset,
    };
  const end = body.indexOf('</a', match.index);
  const inside = end < 0 ? '' : body.slice(match.index + whole.length, end);
  return {kind: 'link', target: found.value, text: plainText(inside), ...place, targetOffset};
}

function attributeOf(attributes: string, name: string): {value: string; offset: number} | undefined {
  const match = new RegExp(`(\\s${name}\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  if (!match) return undefined;
  const [, before = '', double, single, bare] = match;
  return {value: double ?? single ?? bare ?? '', offset: match.index + before.length + (bare === undefined ? 1 : 0)};
}

/** A Markdown body with code replaced by spaces, so that offsets stay the same. */
export function maskCode(body: string): string {
  if (!/[`~]/.test(body)) return body;
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  return body
    .replace(/^( {0,3})(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[^]*?(?:^ {0,3}\2[`~]*[ \t]*$|(?![^]))/gm, blank)
    .replace(/(?<!`)(`+)(?!`)[^\n]*?[^`\n]\1(?!`)/g, blank);
}

/** A text without the elements of a name that are closed. Searches no end tag after the last one, so that it takes linear time. */
function withoutElement(text: string, name: string): string {
  const last = [...text.matchAll(new RegExp(`</${name}\\s*>`, 'gi'))].at(-1);
  if (!last) return text;
  const end = last.index + last[0].length;
  const elements = new RegExp(`<${name}\\b[^]*?</${name}\\s*>`, 'gi');
  return text.slice(0, end).replace(elements, ' ') + text.slice(end);
}

/** Markdown or HTML as the words that a reader sees, one block per line. */
export function plainText(text: string): string {
  return withoutElement(withoutElement(maskCode(text), 'script'), 'style')
    .replace(/<\/(p|li|h[1-6]|div|tr|dd|dt|blockquote)\s*>|<br\s*\/?>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/!?\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^ {0,3}\[[^\]\n]+\]:.*$/gm, '')
    .replace(/\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\]/g, '')
    .replace(/^[ \t]*(?:#{1,6}|[-*+]|\d+[.)]|>)[ \t]+/gm, '')
    .replace(/\*\*|__|\*(?=\S)|(?<=\S)\*/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .trim();
}
