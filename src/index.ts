export * from './widgets/index.js';
export * from './content/index.js';
export {configure, type Locale, type LocaleSource, type Settings} from './element/settings/page-settings.js';
export {ContentErrorEvent, ContentReadyEvent} from './element/content-events.js';
