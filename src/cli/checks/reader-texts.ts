import type {ContentDocument} from '../source/content-document.js';
import type {Finding} from './document-context.js';

/** The texts that a reader sees, with the place of a match in each. */
export function* readerTexts(
  {data, source}: ContentDocument,
  body: string,
): Generator<{text: string; rangeAt: (offset: number, length: number) => Finding['range']}> {
  for (const name of ['title', 'summary']) {
    const text = data[name];
    if (typeof text === 'string') yield {text, rangeAt: () => source.locate([name])};
  }
  const cautions = Array.isArray(data['cautions']) ? (data['cautions'] as Readonly<Record<string, unknown>>[]) : [];
  for (const [index, caution] of cautions.entries()) {
    const items = Array.isArray(caution['items']) ? (caution['items'] as string[]) : [];
    for (const [keys, text] of [
      [['heading'], caution['heading']],
      [['body'], caution['body']],
      ...items.map((item, position) => [['items', String(position)], item] as const),
    ] as const)
      if (typeof text === 'string') yield {text, rangeAt: () => source.locate(['cautions', String(index), ...keys])};
  }
  yield {text: body, rangeAt: (offset, length) => source.locateInBody(offset, length)};
}
