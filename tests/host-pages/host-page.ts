import type {Page} from './pages.mjs';

/** What one widget looks like on a host page. */
export interface Seen {
  readonly tag: string;
  readonly drawn: boolean;
  readonly inline: number;
  readonly block: number;
  readonly font: number;
  readonly text: string;
  readonly fallback: boolean;
}

/** What a host page noticed so far. */
export interface Look {
  readonly widgets: readonly Seen[];
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

const patience = 12000;
let count = 0;

/** A host page in a frame of the test's own page. Its probe answers questions, whatever origin it has. */
export class Visit {
  readonly frame: HTMLIFrameElement = document.createElement('iframe');

  /** Opens the page and resolves when its probe has said hello. */
  static async to(page: Page, query = ''): Promise<Visit> {
    const visit = new Visit();
    const hello = visit.#heard(({hello}) => hello === true, 'the page to begin');
    visit.#show(page, query);
    await hello;
    return visit;
  }

  /** Opens a page in which no script may run, and resolves when it is loaded. */
  static async still(page: Page): Promise<Visit> {
    const visit = new Visit();
    const loaded = new Promise((resolve) => visit.frame.addEventListener('load', resolve));
    visit.#show(page, '');
    await loaded;
    return visit;
  }

  #show(page: Page, query: string): void {
    const {frame} = this;
    frame.style.cssText = 'position:fixed;inset:0 auto auto 0;inline-size:760px;block-size:560px;border:0;background:#fff';
    if (page.sandbox !== undefined) frame.setAttribute('sandbox', page.sandbox);
    const origin = page.elsewhere ? location.origin.replace('localhost', '127.0.0.1') : location.origin;
    frame.src = `${origin}/hosts/page/${page.name}${query}`;
    document.body.append(frame);
  }

  /** Asks the probe, and resolves with its answer. */
  async ask<T>(ask: string, about: object = {}): Promise<T> {
    const id = ++count;
    const answered = this.#heard((message) => message.id === id, `${ask} ${JSON.stringify(about)}`);
    this.frame.contentWindow?.postMessage({...about, ask, id}, '*');
    const {answer, error} = await answered;
    if (error !== undefined) throw new Error(error);
    return answer as T;
  }

  end(): void {
    this.frame.remove();
  }

  #heard(wanted: (message: Message) => boolean, waitedFor: string): Promise<Message> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        removeEventListener('message', hear);
        reject(new Error(`waited in vain for: ${waitedFor}`));
      }, patience);
      const hear = ({data, source}: MessageEvent<Message>): void => {
        if (source !== this.frame.contentWindow || !wanted(data)) return;
        clearTimeout(late);
        removeEventListener('message', hear);
        resolve(data);
      };
      addEventListener('message', hear);
    });
  }
}
