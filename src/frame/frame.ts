/** No widget is higher, in pixels: a frame gone wrong must not push the page away. */
const MAX_HEIGHT = 20000;

const script = document.currentScript as HTMLScriptElement | null;

/** Where our frames come from: the place of this script. */
const frameOrigin = new URL(script?.src || document.baseURI).origin;

const findFrames = (page: Document): HTMLIFrameElement[] =>
  [...page.querySelectorAll('iframe')].filter(
    ({src}) => src.startsWith(`${frameOrigin}/`) && /\/frame\.html(\?|$)/.test(src),
  );

function requestHeight(frame: HTMLIFrameElement): void {
  const {sandbox, contentDocument} = frame;
  // Of a frame that is still empty or has no origin, browsers would write to the console that it cannot be asked.
  if (contentDocument?.URL === 'about:blank' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin'))) return;
  const {port1, port2} = new MessageChannel();
  port1.onmessage = ({data}: MessageEvent<unknown>) => {
    const height = Number(data);
    if (height > 0) frame.style.blockSize = `${Math.min(height, MAX_HEIGHT)}px`;
  };
  frame.contentWindow?.postMessage({smRequest: 'height'}, frameOrigin, [port2]);
}

/**
 * For the page around `frame.html`: gives each of these frames the height of the widget inside, now and when it
 * changes. Asks only frames from where this script came, and each by a line of its own, so that nobody else can answer.
 */
function syncFrameHeights(): void {
  document.addEventListener(
    'load',
    ({target}) =>
      findFrames(document)
        .filter((frame) => frame === target)
        .forEach(requestHeight),
    true,
  );
  findFrames(document).forEach(requestHeight);
}

syncFrameHeights();
