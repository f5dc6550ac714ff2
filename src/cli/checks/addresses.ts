import {posix} from 'node:path';
import type {TextRange} from '../report/problem.js';
import {findBodyItems, findBrokenLinks, type BodyItem, type BodySlip} from '../source/body-text.js';
import {findMarkdownSlips} from '../source/markdown-slips.js';
import type {ContentDocument} from '../source/content-document.js';
import {
  isAbsolute,
  resolveBesideDocument,
  toProblem,
  type DocumentCheck,
  type Finding,
  type FolderContext,
} from './document-context.js';
import {findNearMiss} from './near-miss.js';

/** Schemes of links that the widgets keep. */
const schemes = ['https:', 'http:', 'mailto:', 'tel:', 'sms:'];

/** Tags that the widgets never show, with what to use instead. */
const removedTags: Readonly<Record<string, string | undefined>> = {
  script: undefined,
  style: undefined,
  iframe: 'Link to the page instead.',
  object: undefined,
  embed: undefined,
  form: undefined,
  input: undefined,
  button: 'Use a link instead.',
  video: 'Link to the video instead.',
  audio: 'Link to the recording instead.',
};

/** Links, images and HTML in the text and in the fields that the widgets would change, remove or not find. */
export const checkAddresses: DocumentCheck = (document, context) => {
  const {data, source} = document;
  const {body} = data;
  const items = typeof body === 'string' ? findBodyItems(body, data['bodyType']) : [];
  const findings = [
    ...fieldLinks(data, []).flatMap(({keys, address}) =>
      linkFindings(address, () => source.locate(keys), keys.at(-1) === 'url'),
    ),
    ...items.flatMap((item) => itemFindings(item, document, context)),
    ...brokenLinks(document),
    ...unusedSizes(document, items),
  ];
  return findings.map((finding) => toProblem(document, finding, context));
};

function brokenLinks({data, source}: ContentDocument): Finding[] {
  const {body, bodyType} = data;
  if (typeof body !== 'string' || bodyType === 'html') return [];
  const at =
    (severity: Finding['severity'], rule: string) =>
    ({offset, length, message, help}: BodySlip): Finding => ({
      range: source.locateInBody(offset, length),
      rule,
      message,
      help,
      severity,
    });
  return [...findBrokenLinks(body).map(at('error', 'link')), ...findMarkdownSlips(body).map(at('release', 'markdown'))];
}

/** Sizes in `imageSizes` for which the text has no image. */
function unusedSizes({data, source}: ContentDocument, items: readonly BodyItem[]): Finding[] {
  const images = new Set(items.filter(({kind}) => kind === 'image').map(({target}) => target));
  const unused = Object.keys(Object(data['imageSizes']) as object).filter((address) => !images.has(address));
  return unused.map((address) => ({
    range: source.locate(['imageSizes', address]),
    rule: 'image',
    message: `the size of "${shorten(address)}" is not used, because the text has no such image`,
    severity: 'advice',
  }));
}

interface FieldLink {
  readonly keys: string[];
  readonly address: string;
}

/** The values of all fields named `href` or `url`, except those of contacts, which the schema checks. */
function fieldLinks(value: unknown, keys: string[]): FieldLink[] {
  if (typeof value !== 'object' || value === null || keys[0] === 'lines') return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    const path = [...keys, key];
    return (key === 'href' || key === 'url') && typeof item === 'string'
      ? [{keys: path, address: item}]
      : fieldLinks(item, path);
  });
}

function itemFindings(item: BodyItem, document: ContentDocument, context: FolderContext): Finding[] {
  const {source} = document;
  const locate = () => source.locateInBody(item.targetOffset, Math.max(1, item.target.length));
  if (item.kind === 'link') return linkFindings(item.target, locate, false);
  if (item.kind === 'image') return imageFindings(item, locate, document, context);
  if (!(item.target in removedTags)) return [];
  const message = `<${item.target}> is removed from the text, because the widgets show text, links and images only`;
  return [
    {
      range: source.locateInBody(item.offset, item.length),
      rule: 'removed-html',
      message,
      help: removedTags[item.target],
      severity: 'release',
    },
  ];
}

function linkFindings(address: string, locate: () => TextRange, isSource: boolean): Finding[] {
  const at = (message: string, help: string | undefined, severity: Finding['severity'] = 'error'): Finding[] => [
    {range: locate(), rule: 'link', message: `the link "${shorten(address)}" ${message}`, help, severity},
  ];
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(address)?.[0].toLowerCase();
  if (isOnThisComputer(address))
    return at('leads to a file on your computer, which nobody else can open', 'Write the address of a page.');
  const [misspelled, protocol = ''] = /^(https?)(?:[:;]?\/{1,2}|;\/\/)(?=[\w-]+\.\w)/i.exec(address) ?? [];
  if (misspelled !== undefined && !misspelled.endsWith('://'))
    return at(`should begin with ${protocol}://`, `Write: ${protocol}://${address.slice(misspelled.length)}`);
  if (address.trim() === '') return at('should have an address, but has none', undefined);
  if (scheme !== undefined && !schemes.includes(scheme)) {
    const meant = findNearMiss(
      scheme.slice(0, -1),
      schemes.map((one) => one.slice(0, -1)),
    );
    return at(`should begin with ${schemes.join(', ')} or /, and is removed`, meant && `Did you mean ${meant}:?`);
  }
  if (/^https?:/.test(scheme ?? '') && !URL.canParse(address))
    return at('should be an address, but is none', undefined);
  if (scheme !== undefined || /^(\/|#|\?)/.test(address)) return [];
  const beginning = missingBeginning(address);
  if (beginning !== undefined) return at(beginning.message, `Write: ${beginning.fixed}`);
  if (isSource) return at('should be the address of a page, beginning with https://', undefined);
  if (/\.(md|markdown|json|ya?ml|docx?)([?#]|$)/i.test(address))
    return at(
      'leads to a file of the content, which is no page',
      'Write the address of the page on your site that shows the article, such as /articles/sleep.',
    );
  return at(
    'leads to the content server, because it does not begin with / or https://',
    `For a page of your site, write: /${address.replace(/^(\.\.?\/)+/, '')}`,
    'release',
  );
}

/** What is missing at the beginning of an address without a scheme: `https://`, `mailto:` or `tel:`. */
function missingBeginning(address: string): {message: string; fixed: string} | undefined {
  if (/^(www\.|[a-z\d-]+(\.[a-z\d-]+)*\.(com|org|net|edu|gov|uk|de|fr|eu|info|int)(\/|$))/i.test(address))
    return {
      message: 'should begin with https://, because without it, it leads to the content server',
      fixed: `https://${address}`,
    };
  if (/^[^\s@/]+@[^\s@/]+\.\w+$/.test(address))
    return {message: 'should begin with mailto:', fixed: `mailto:${address}`};
  if (/^\+?\d[\d\s().-]{4,25}$/.test(address))
    return {message: 'should begin with tel:', fixed: `tel:${address.replace(/[^\d+]/g, '')}`};
  return undefined;
}

function imageFindings(
  {target}: BodyItem,
  locate: () => TextRange,
  {path}: ContentDocument,
  {otherFiles}: FolderContext,
): Finding[] {
  const at = (message: string, help: string | undefined, severity: Finding['severity']): Finding[] => [
    {range: locate(), rule: 'image', message: `the image "${shorten(target)}" ${message}`, help, severity},
  ];
  if (/^data:/i.test(target))
    return at('should be a file, but is written into the text, and is removed', 'Save it beside the article.', 'error');
  if (isOnThisComputer(target))
    return at(
      'should be a file of this folder, but is the path of one on your computer',
      'Save it beside the article, and write its path from there.',
      'error',
    );
  if (isAbsolute(target))
    return at(
      'is on another host, so that the card shows it only where image-hosts names the host',
      'Save it beside the article.',
      'advice',
    );
  if (target.startsWith('/'))
    return at(
      'should be a file of this folder, but its address begins with /',
      'Save it beside the article, and write its path from there.',
      'release',
    );
  const file = resolveBesideDocument(target, path);
  if (file !== undefined && otherFiles.has(file)) return [];
  const meant =
    [...otherFiles].find((one) => one === file?.replaceAll('\\', '/')) ??
    [...otherFiles].find((one) => one.toLowerCase() === file?.toLowerCase()) ??
    [...otherFiles].find((one) => posix.basename(one) === posix.basename(target));
  return at(
    `should be a file beside the article, but there is no ${file ?? 'such file in this folder'}`,
    meant && `Did you mean ${posix.relative(posix.dirname(path), meant)}?`,
    'error',
  );
}

/** `C:\\Users\\pond.png` and `file:///…`. */
const isOnThisComputer = (address: string): boolean => /^(?:file:|[a-z]:[\\/])/i.test(address);

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
