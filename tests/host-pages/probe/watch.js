// Kept from before the page's own scripts patch anything.
const {addEventListener, removeEventListener} = EventTarget.prototype;
const ownKeys = Reflect.ownKeys;
const later = window.setTimeout.bind(window);
const clock = performance;
const RealMap = Map;
const RealPromise = Promise;

const noticed = {errors: [], violations: [], console: []};
const arrived = new WeakSet();
const held = [];
let watching = false;

const on = (target, type, listener) => addEventListener.call(target, type, listener, true);

on(window, 'error', (event) =>
  noticed.errors.push(event.message ?? `did not load ${event.target.src ?? event.target.href}`),
);
on(window, 'unhandledrejection', (event) => noticed.errors.push(`rejection: ${event.reason}`));
on(document, 'securitypolicyviolation', (event) =>
  noticed.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
);
for (const type of ['sm-content-ready', 'sm-content-error'])
  on(document, type, (event) => arrived.add(event.composedPath()[0]));

for (const level of ['error', 'warn', 'info', 'log', 'debug']) {
  console[level] = (...words) => void noticed.console.push(words.map(String).join(' '));
}

/** Notes who listens to the window and the document, without touching any prototype. */
for (const [name, target] of [
  ['window', window],
  ['document', document],
]) {
  const same = (type, listener) => (one) => one.name === name && one.type === type && one.listener === listener;
  target.addEventListener = (type, listener, options) => {
    if (watching && listener && !held.some(same(type, listener))) held.push({name, type, listener});
    return addEventListener.call(target, type, listener, options);
  };
  target.removeEventListener = (type, listener, options) => {
    const index = held.findIndex(same(type, listener));
    if (index >= 0) held.splice(index, 1);
    return removeEventListener.call(target, type, listener, options);
  };
}
