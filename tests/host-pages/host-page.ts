import type {Page} from './pages.mjs';

/** What one widget looks like on a host page. */
export interface WidgetReport {
  readonly tag: string;
  readonly drawn: boolean;
  readonly inline: number;
  readonly block: number;
  readonly font: number;
  readonly text: string;
  readonly fallback: boolean;
}

/** What a host page noticed so far. */
export interface PageReport {
  readonly widgets: readonly WidgetReport[];
  readonly changed: readonly string[];
  readonly strangers: readonly string[];
  readonly scripts: number;
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly console: readonly string[];
}

interface Message {
  readonly hello?: true;
  readonly id?: number;
  readonly answer?: unknown;
  readonly error?: string;
}

const TIMEOUT_MS = 12000;
let lastMessageId = 0;

/** A host page in a frame of the test's own page. Its probe answers questions, whatever origin it has. */
export class HostPage {
  readonly frame: HTMLIFrameElement = document.createElement('iframe');

  /** Opens the page and resolves when its probe has said hello. */
  static async open(page: Page, query = ''): Promise<HostPage> {
    const hostPage = new HostPage();
    const hello = hostPage.#waitForMessage(({hello}) => hello === true, 'the page to begin');
    hostPage.#mountFrame(page, query);
    await hello;
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
    const origin = page.elsewhere ? location.origin.replace('localhost', '127.0.0.1') : location.origin;
    frame.src = `${origin}/hosts/page/${page.name}${query}`;
    document.body.append(frame);
  }

  /** Asks the probe, and resolves with its answer. */
  async ask<T>(ask: string, about: object = {}): Promise<T> {
    const id = ++lastMessageId;
    const answered = this.#waitForMessage((message) => message.id === id, `${ask} ${JSON.stringify(about)}`);
    this.frame.contentWindow?.postMessage({...about, ask, id}, '*');
    const {answer, error} = await answered;
    if (error !== undefined) throw new Error(error);
    return answer as T;
  }

  close(): void {
    this.frame.remove();
  }

  #waitForMessage(isExpected: (message: Message) => boolean, description: string): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timeoutId = setTimeout(() => {
        removeEventListener('message', onMessage);
        reject(new Error(`waited in vain for: ${description}`));
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
