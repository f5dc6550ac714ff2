import * as richTextCode from '../../rich-text/rich-text.js';

/** Renders the text of a caution, one line of Markdown. */
export const renderCautionText: typeof richTextCode.richLine = (source, options) =>
  richTextCode.richLine(source, options);

/** Loads what the texts of cautions need; `undefined` if everything is there. Never rejects. */
export const prepareCautionTexts: (texts: readonly string[]) => Promise<void> | undefined = () => undefined;

/** The code for rich text. Rejects with a `ContentError` if it has to be loaded and cannot be. */
export const loadRichText = (): typeof richTextCode | Promise<typeof richTextCode> => richTextCode;
