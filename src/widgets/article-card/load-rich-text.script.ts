import {ContentError} from '../../content/validation/content-error.js';
import type * as richTextCode from '../../rich-text/rich-text.js';

/** Matches a text that is the same in Markdown: it has no character with a meaning there, no address, and one line. */
const PLAIN_TEXT = /^(?![\s>#+-]|\d+[.)]\s)(?:(?!https?:|ftp:|www\.)[^\r\n*_`~[\]<>&\\|@:^={}$+])*$/i;

/** Whether a text is the same in Markdown. May be false for a text that is. */
export const isPlainText = (text: string): boolean => PLAIN_TEXT.test(text.replace(/: /g, ' '));

let renderLine: typeof richTextCode.richLine | undefined;

/**
 * Renders the text of a caution, one line of Markdown. Without the Markdown renderer the text is shown as it was written: a
 * caution never waits and never disappears.
 */
export const renderCautionText: typeof richTextCode.richLine = (source, options) => {
  if (renderLine && !isPlainText(source)) return renderLine(source, options);
  const fragment = new DocumentFragment();
  fragment.append(source);
  return fragment;
};

/** Loads the Markdown renderer if one of the texts needs it; `undefined` if everything is there. Never rejects. */
export function prepareCautionTexts(texts: readonly string[]): Promise<void> | undefined {
  if (renderLine || texts.every(isPlainText)) return undefined;
  return import('../../rich-text/rich-text.js').then(
    ({richLine: loaded}) => void (renderLine = loaded),
    () => undefined, // The body of the article needs the same file and says so.
  );
}

/** Loads the code for rich text. @throws {ContentError} `unreachable` if it cannot be loaded. */
export const loadRichText = (): Promise<typeof richTextCode> =>
  import('../../rich-text/rich-text.js').catch((cause: unknown) => {
    const reason = `the file that shows the text of articles could not be loaded (${String(cause)})`;
    throw new ContentError('unreachable', reason, {cause});
  });
