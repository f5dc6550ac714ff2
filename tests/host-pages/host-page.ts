import type {Page} from './pages.mjs';

/** One widget on a host page. Sizes are in pixels. */
export interface WidgetReport {
  readonly tag: string;
  readonly rendered: boolean;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly text: string;
  readonly fallbackVisible: boolean;
}

/** Errors, policy violations, console lines and requests of a host page so far. */
export interface PageObservations {
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly console: readonly string[];
  readonly unexpectedRequests: readonly string[];
}

/** A host page before any interaction, with every change to what belongs to the page. */
export interface PageReport extends PageObservations {
  readonly widgets: readonly WidgetReport[];
  readonly changes: readonly string[];
}

/** A host page after its widgets were removed, with what they left behind. */
export interface RemovalReport extends PageObservations {
  readonly changes: readonly string[];
}

interface Message {
  readonly ready?: true;
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: string;
}

const TIMEOUT_MS = 45_000;
let lastMessageId = 0;

/** A host page in an iframe of the test page. Its probe answers commands, whatever origin it has. */
export class HostPage {
  readonly frame: HTMLIFrameElement = document.createElement('iframe');

  /** Opens the page and resolves when its probe is ready. */
  static async open(page: Page, query = ''): Promise<HostPage> {
    const hostPage = new HostPage();
    const ready = hostPage.#waitForMessage(({ready}) => ready === true, 'the probe of the page');
    hostPage.#mountFrame(page, query);
    await ready;
    return hostPage;
  }

  /** Opens a page in which no script may run, and resolves when it is loaded. */
  static async openWithoutScripts(page: Page): Promise<HostPage> {
    const hostPage = new HostPage();
    const loaded = new Promise((resolve) => hostPage.frame.addEventListener('load', resolve));
    hostPage.#mountFrame(page, '');
    await loaded;
    return hostPage;
  }

  #mountFrame(page: Page, query: string): void {
    const {frame} = this;
    frame.style.cssText =
      'position:fixed;inset:0 auto auto 0;inline-size:760px;block-size:560px;border:0;background:#fff';
    if (page.sandbox !== undefined) frame.setAttribute('sandbox', page.sandbox);
    const origin = page.crossOrigin ? location.origin.replace('localhost', '127.0.0.1') : location.origin;
    frame.src = `${origin}/host-pages/page/${page.name}${query}`;
    document.body.append(frame);
  }

  /** Sends a command to the probe, and resolves with its result. Rejects after 45 seconds. */
  async send<T>(command: string, options: object = {}): Promise<T> {
    const id = ++lastMessageId;
    const answered = this.#waitForMessage((message) => message.id === id, `${command} ${JSON.stringify(options)}`);
    this.frame.contentWindow?.postMessage({...options, command, id}, '*');
    const {result, error} = await answered;
    if (error !== undefined) throw new Error(error);
    return result as T;
  }

  close(): void {
    this.frame.remove();
  }

  #waitForMessage(isExpected: (message: Message) => boolean, description: string): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timeoutId = setTimeout(() => {
        removeEventListener('message', onMessage);
        reject(new Error(`timed out waiting for ${description}`));
      }, TIMEOUT_MS);
      const onMessage = ({data, source}: MessageEvent<Message>): void => {
        if (source !== this.frame.contentWindow || !isExpected(data)) return;
        clearTimeout(timeoutId);
        removeEventListener('message', onMessage);
        resolve(data);
      };
      addEventListener('message', onMessage);
    });
  }
}
