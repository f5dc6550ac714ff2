import {WebKitSession} from './webkit-session.mjs';

const keys = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Shift: '\uE008',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};
const buttons = {left: 0, middle: 1, right: 2};

const strokes = (text) => (Array.isArray(text) ? text : [...text]).map((key) => keys[key] ?? key);
const press = (value) => [
  {type: 'keyDown', value},
  {type: 'keyUp', value},
];
const moveTo = (x, y) => ({type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y)});

/**
 * Browser launcher of Web Test Runner for WebKitGTK, with one window and one test file at a time. The runner's commands
 * call the methods named send… on browsers of type `webdriver`.
 */
export function webkitLauncher(places) {
  const session = new WebKitSession();
  const active = new Map();
  let opened;
  const act = (source, actions) => session.send('POST', '/actions', {actions: [{...source, actions}]});
  const type = (actions) => act({type: 'key', id: 'keyboard'}, actions);
  const point = (...actions) => act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}}, actions);
  const go = (url) => session.send('POST', '/url', {url});
  /** The window for the next test file. Opens a new one if the previous page crashed and closed its window. */
  const open = async () => {
    const alive =
      opened &&
      (await session.send('GET', '/url').then(
        () => true,
        () => false,
      ));
    if (opened && !alive) await session.close();
    if (!alive) opened = session.open(places);
    await opened;
  };
  return {
    name: 'WebKitGTK',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      await open();
      active.set(id, url);
      await session.send('DELETE', '/actions');
      await go(url);
    },
    isActive: (id) => active.has(id),
    getBrowserUrl: (id) => active.get(id),
    async stopSession(id) {
      active.delete(id);
      await go('about:blank').catch((error) => console.error(`The WebKit page crashed: ${error.message}`));
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('This launcher has no debug mode.')),
    stop: async () => void (opened && (await session.close())),
    sendKeys: (_id, text) => type(strokes(text).flatMap(press)),
    sendMouseMove: (_id, x, y) => point(moveTo(x, y)),
    sendMouseClick: (_id, x, y, button = 'left') =>
      point(moveTo(x, y), {type: 'pointerDown', button: buttons[button]}, {type: 'pointerUp', button: buttons[button]}),
    sendMouseDown: (_id, button = 'left') => point({type: 'pointerDown', button: buttons[button]}),
    sendMouseUp: (_id, button = 'left') => point({type: 'pointerUp', button: buttons[button]}),
    resetMouse: () => session.send('DELETE', '/actions'),
  };
}
