import {documentProperty, queryPage} from '../platform/page-document.js';
import {runningScript} from '../platform/running-script.js';

/** Upper limit of the height of a frame, in pixels, so that a faulty frame cannot make the page unusably long. */
const MAX_HEIGHT = 20000;

/** Frames are recognized by the origin of this script. */
const frameOrigin = new URL(runningScript()?.src || documentProperty('baseURI')).origin;

const findFrames = (): HTMLIFrameElement[] =>
  queryPage<HTMLIFrameElement>('iframe').filter(
    ({src}) => src.startsWith(`${frameOrigin}/`) && /\/frame\.html(\?|$)/.test(src),
  );

function requestHeight(frame: HTMLIFrameElement): void {
  const {sandbox, contentDocument} = frame;
  // Posting to an empty or sandboxed frame without an origin would only cause a console error.
  if (contentDocument?.URL === 'about:blank' || (sandbox.length > 0 && !sandbox.contains('allow-same-origin'))) return;
  const {port1, port2} = new MessageChannel();
  port1.onmessage = ({data}: MessageEvent<unknown>) => {
    const height = Number(data);
    if (height > 0) frame.style.blockSize = `${Math.min(height, MAX_HEIGHT)}px`;
  };
  frame.contentWindow?.postMessage({smRequest: 'height'}, frameOrigin, [port2]);
}

/**
 * For pages that embed `frame.html`: sets the height of each frame to that of its widget. Talks only to frames of this
 * script's origin, each over its own `MessageChannel`, so that no other window can reply.
 */
function syncFrameHeights(): void {
  documentProperty('addEventListener').call(
    document,
    'load',
    ({target}) =>
      findFrames()
        .filter((frame) => frame === target)
        .forEach(requestHeight),
    true,
  );
  findFrames().forEach(requestHeight);
}

syncFrameHeights();
