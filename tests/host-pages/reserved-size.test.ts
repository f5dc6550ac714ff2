import {expect} from 'chai';

interface PositionMessage {
  readonly room: string;
  readonly when: 'before' | 'after';
  readonly place: number;
}

const widths = [320, 390, 760, 1200];

function waitForPosition(frame: HTMLIFrameElement, wanted: PositionMessage['when']): Promise<number> {
  return new Promise((resolve) => {
    const onMessage = ({source, data}: MessageEvent<PositionMessage>): void => {
      if (source !== frame.contentWindow || data.when !== wanted) return;
      removeEventListener('message', onMessage);
      resolve(data.place);
    };
    addEventListener('message', onMessage);
  });
}

/** Where the line after a widget is, in pixels, before our script comes and after the widget is drawn. */
async function measurePositions(name: string, width: number): Promise<{before: number; after: number}> {
  const key = `${name}-${width}-${Math.random()}`;
  const frame = document.createElement('iframe');
  frame.style.cssText = `position:fixed;inset:0 auto auto 0;inline-size:${width}px;block-size:900px;border:0`;
  frame.src = `/hosts/room/${name}/${key}`;
  const [first, last] = [waitForPosition(frame, 'before'), waitForPosition(frame, 'after')];
  document.body.append(frame);
  const before = await first;
  await fetch(`/hosts/release/${key}`);
  const after = await last;
  frame.remove();
  return {before, after};
}

describe('the room that smart-meditation.css keeps', () => {
  for (const name of ['breathing-timer', 'mood-check', 'crisis-support', 'article-card']) {
    for (const width of widths) {
      it(`nothing moves when <sm-${name}> arrives in ${width} pixels`, async () => {
        const {before, after} = await measurePositions(name, width);
        expect(Math.abs(after - before), `moved by ${after - before} pixels`).to.be.at.most(1);
      });
    }
  }
});
