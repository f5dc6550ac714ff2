const readable = (read) => {
  try {
    return read();
  } catch (error) {
    return `blocked: ${error.name}`;
  }
};

/** Property descriptors of all globals, their constructors and prototypes: everything that affects other scripts. */
function globals() {
  const found = new RealMap();
  const record = (path, object) => {
    for (const key of ownKeys(object)) {
      if (typeof key === 'string' && /^\d+$/.test(key)) continue;
      found.set(`${path}.${String(key)}`, Object.getOwnPropertyDescriptor(object, key));
    }
  };
  record('window', window);
  for (const key of ownKeys(window)) {
    const value = Object.getOwnPropertyDescriptor(window, key)?.value;
    if (typeof value !== 'function' || typeof key !== 'string') continue;
    record(key, value);
    if (value.prototype) record(`${key}.prototype`, value.prototype);
  }
  return found;
}

/** The document serialized without scripts and, if asked, without the widgets. Only reads. */
function serialize(node, withoutWidgets) {
  if (node.nodeType === 3) return node.data.trim().replace(/\s+/g, ' ');
  if (node.nodeType !== 1 || node.localName === 'script') return '';
  if (withoutWidgets && node.localName.startsWith('sm-')) return '';
  const attributes = [...node.attributes].map(({name, value}) => ` ${name}="${value}"`).join('');
  return `<${node.localName}${attributes}>${[...node.childNodes].map((child) => serialize(child, withoutWidgets)).join('')}</${node.localName}>`;
}

const stored = (name) => readable(() => JSON.stringify(Object.entries(window[name])));

/** State of the page that the widgets must never change. */
const pageState = () => ({
  tree: serialize(document.documentElement, false),
  treeWithoutWidgets: serialize(document.documentElement, true),
  sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
  address: location.href,
  title: document.title,
  history: history.length,
  local: stored('localStorage'),
  session: stored('sessionStorage'),
  cookies: readable(() => document.cookie),
});

/** State that must not change before anybody interacts with the page. */
const idleState = () => ({
  focus: document.activeElement?.localName,
  scroll: `${scrollX} ${scrollY}`,
  listeners: listeners(),
});

const listeners = () => trackedListeners.map(({name, type}) => `${name} ${type}`).join(', ');

function differences(before, after) {
  const lines = [];
  for (const key of Object.keys(before))
    if (before[key] !== after[key]) lines.push(`${key}: was ${before[key]} but is ${after[key]}`);
  return lines;
}

function globalDifferences(before, after) {
  const lines = [];
  for (const [path, now] of after) {
    const then = before.get(path);
    if (!then) lines.push(`${path} was added`);
    else if (!Object.is(then.value, now.value) || then.get !== now.get || then.set !== now.set)
      lines.push(`${path} was replaced`);
  }
  for (const path of before.keys()) if (!after.has(path)) lines.push(`${path} was removed`);
  return lines.filter((line) => !/^PerformanceObserver\.supportedEntryTypes /.test(line)); // WebKit returns a new array each time.
}
