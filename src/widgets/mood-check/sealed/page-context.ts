import {countryOf, endpointOf} from '../../../element/settings/inherited-settings.js';
import {settings} from '../../../element/settings/page-settings.js';
import {isLoadingLocale, loadedLocale} from '../../../element/settings/translations.js';
import {warnAuthor} from '../../../platform/console.js';

/** The page's settings, which a chunk cannot import: a second copy of their modules would be empty. */
export const pageContext = {settings, isLoadingLocale, loadedLocale, countryOf, endpointOf, warnAuthor};

/** Functions that read the page's settings. */
export type PageContext = typeof pageContext;
