import {richLine} from '../../rich-text/rich-text.js';

/** Renders the text of a caution, one line of Markdown. */
export const renderCautionText: typeof richLine = (source, options) => richLine(source, options);

/** Loads what the texts of cautions need; `undefined` if everything is there. Never rejects. */
export const prepareCautionTexts = (_texts: readonly string[]): Promise<void> | undefined => undefined;
