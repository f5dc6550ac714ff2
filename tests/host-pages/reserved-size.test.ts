import {expect} from 'chai';

interface PositionMessage {
  readonly href: string;
  readonly when: 'before' | 'after';
  readonly top: number;
}

const widgetNames = ['breathing-timer', 'mood-check', 'crisis-support', 'article-card'];
const widths = [320, 390, 760, 1200];

function waitForPosition(frame: HTMLIFrameElement, expected: PositionMessage['when']): Promise<number> {
  return new Promise((resolve) => {
    const onMessage = ({source, data}: MessageEvent<PositionMessage>): void => {
      if (source !== frame.contentWindow || data.when !== expected) return;
      removeEventListener('message', onMessage);
      resolve(data.top);
    };
    addEventListener('message', onMessage);
  });
}

/** Position of the paragraph after a widget, in pixels, before the script runs and after the widget has rendered. */
async function measurePositions(name: string, width: number): Promise<{before: number; after: number}> {
  const key = `${name}-${width}-${Math.random()}`;
  const frame = document.createElement('iframe');
  frame.style.cssText = `position:fixed;inset:0 auto auto 0;inline-size:${width}px;block-size:900px;border:0`;
  frame.src = `/host-pages/reserved-size/${name}/${key}`;
  const [first, last] = [waitForPosition(frame, 'before'), waitForPosition(frame, 'after')];
  document.body.append(frame);
  const before = await first;
  await fetch(`/host-pages/release/${key}`);
  const after = await last;
  frame.remove();
  return {before, after};
}

describe('the height that smart-meditation.css reserves', () => {
  for (const name of widgetNames) {
    for (const width of widths) {
      it(`prevents layout shift when <sm-${name}> renders at ${width}px`, async () => {
        const {before, after} = await measurePositions(name, width);
        expect(Math.abs(after - before), `moved by ${after - before}px`).to.be.at.most(1);
      });
    }
  }
});
