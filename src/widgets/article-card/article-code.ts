/** Everything that a card needs once it has an article. The script for script tags loads it together with the document. */
import type {CSSResult} from 'lit';
import {cautionStyles} from '../../ui/styles/caution.styles.js';
import {styles} from './article-card.styles.js';
import {proseStyles} from './prose.styles.js';

export {parseFormat} from './article-format.js';
export {ArticlePresenter} from './article-presenter.js';

/** Styles of a card with an article. */
export const articleStyles: readonly CSSResult[] = [cautionStyles, styles, proseStyles];
