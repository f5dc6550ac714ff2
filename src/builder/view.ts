import type {BuildData} from './build-data.js';
import type {EndpointStatus, ListedDocument} from './endpoint.js';
import type {Interface} from './interface-language.js';
import type {Embed} from './snippets/embed.js';
import type {BuilderState} from './state.js';

/** What the views show. */
export interface View extends Interface {
  readonly data: BuildData;
  readonly state: BuilderState;
  readonly embed: Embed;
  readonly endpoint: EndpointStatus;
  /** Documents of the endpoint; empty while they are unknown. */
  readonly documents: readonly ListedDocument[];
  /** Messages about content that a widget in the preview could not show, by widget. */
  readonly errors: ReadonlyMap<string, string>;
  /** Lowest contrast ratio of the text in the preview; `undefined` until it has been measured. */
  readonly contrast: {readonly light: number; readonly dark: number} | undefined;
  /** The frame of the preview. */
  readonly frame: HTMLIFrameElement;
  /** The block that was copied, or that the browser did not let us copy. */
  readonly copied: {readonly code: string; readonly done: boolean} | undefined;
}

/** What a person does. */
export interface Actions {
  readonly set: (change: Partial<BuilderState>) => void;
  /** Sets an attribute of a widget, or removes it. */
  readonly setAttribute: (widget: string, attribute: string, value: string | undefined) => void;
  readonly checkEndpoint: () => void;
  readonly copy: (code: string) => Promise<void>;
}
