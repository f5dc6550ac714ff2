// A hardened realm: built-in objects cannot be changed.
for (const name of ['Object', 'Array', 'Function', 'String', 'Number', 'Boolean', 'Symbol', 'Promise', 'Map', 'Set', 'WeakMap', 'WeakSet', 'RegExp', 'Date', 'Error', 'TypeError', 'RangeError', 'JSON', 'Math', 'Reflect', 'Proxy', 'Intl', 'Element', 'Node', 'HTMLElement', 'Event', 'EventTarget']) {
  Object.freeze(window[name]);
  if (window[name].prototype) Object.freeze(window[name].prototype);
}
