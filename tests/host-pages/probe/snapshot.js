const readable = (read) => {
  try {
    return read();
  } catch (error) {
    return `blocked: ${error.name}`;
  }
};

/** Everything that a script could change for others: globals and what is on their constructors and prototypes. */
function globals() {
  const found = new RealMap();
  const note = (path, object) => {
    for (const key of ownKeys(object)) {
      if (typeof key === 'string' && /^\d+$/.test(key)) continue;
      found.set(`${path}.${String(key)}`, Object.getOwnPropertyDescriptor(object, key));
    }
  };
  note('window', window);
  for (const key of ownKeys(window)) {
    const value = Object.getOwnPropertyDescriptor(window, key)?.value;
    if (typeof value !== 'function' || typeof key !== 'string') continue;
    note(key, value);
    if (value.prototype) note(`${key}.prototype`, value.prototype);
  }
  return found;
}

/** The document as its markup would say it, without scripts and, if wished, without our widgets. Reads, creates nothing. */
function tree(node, without) {
  if (node.nodeType === 3) return node.data.trim().replace(/\s+/g, ' ');
  if (node.nodeType !== 1 || node.localName === 'script') return '';
  if (without && node.localName.startsWith('sm-')) return '';
  const attributes = [...node.attributes].map(({name, value}) => ` ${name}="${value}"`).join('');
  return `<${node.localName}${attributes}>${[...node.childNodes].map((child) => tree(child, without)).join('')}</${node.localName}>`;
}

const stored = (name) => readable(() => JSON.stringify(Object.entries(window[name])));

/** What belongs to the page and must stay as it is. */
const state = () => ({
  tree: tree(document.documentElement, false),
  bare: tree(document.documentElement, true),
  sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
  address: location.href,
  title: document.title,
  history: history.length,
  local: stored('localStorage'),
  session: stored('sessionStorage'),
  cookies: readable(() => document.cookie),
});

/** What only holds while nobody has used the page. */
const pose = () => ({
  focus: document.activeElement?.localName,
  scroll: `${scrollX} ${scrollY}`,
  listeners: listeners(),
});

const listeners = () => held.map(({name, type}) => `${name} ${type}`).join(', ');

function different(before, after) {
  const lines = [];
  for (const key of Object.keys(before))
    if (before[key] !== after[key]) lines.push(`${key}: was ${before[key]} but is ${after[key]}`);
  return lines;
}

function differentGlobals(before, after) {
  const lines = [];
  for (const [path, now] of after) {
    const then = before.get(path);
    if (!then) lines.push(`${path} is new`);
    else if (!Object.is(then.value, now.value) || then.get !== now.get || then.set !== now.set)
      lines.push(`${path} is another`);
  }
  for (const path of before.keys()) if (!after.has(path)) lines.push(`${path} is gone`);
  return lines.filter((line) => !/^PerformanceObserver\.supportedEntryTypes /.test(line)); // WebKit makes a new list for each look.
}
