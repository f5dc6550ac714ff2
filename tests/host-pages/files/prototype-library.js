// Prototype 1.6: methods with today's standard names but other behavior, and replaced constructors.
const list = (all) => {
  if (!all) return [];
  if (all.toArray) return all.toArray();
  const copy = [];
  for (let index = all.length || 0; index > 0; index -= 1) copy[index - 1] = all[index - 1];
  return copy;
};
Array.from = list;
window.$A = list;

const given = {
  each(work) { for (let index = 0; index < this.length; index += 1) work(this[index], index); return this; },
  toArray() { return [...this]; },
  entries() { return [...this]; },
  reduce() { return this.length > 1 ? this : this[0]; },
  first() { return this[0]; },
  last() { return this[this.length - 1]; },
  clear() { this.length = 0; return this; },
  without(...all) { return this.filter((one) => !all.includes(one)); },
  inspect() { return `[${this.join(', ')}]`; },
  toJSON() { return `[${this.map((one) => JSON.stringify(one)).join(', ')}]`; },
  find(test) { for (const one of this) if (test(one)) return one; return undefined; },
};
for (const [name, method] of Object.entries(given)) Array.prototype[name] = method;

Function.prototype.bind = function (target, ...first) {
  if (arguments.length < 2 && target === undefined) return this;
  const work = this;
  return function (...rest) { return work.apply(target, [...first, ...rest]); };
};
Function.prototype.delay = function (seconds) { return window.setTimeout(() => this(), seconds * 1000); };
Function.prototype.wrap = function (wrapper) { const work = this; return function (...all) { return wrapper.apply(this, [work, ...all]); }; };
String.prototype.startsWith = function (start) { return this.indexOf(start) === 0; };
String.prototype.endsWith = function (end) { return this.slice(-end.length) === end; };
String.prototype.sub = function (pattern, put) { return this.replace(pattern, put); };
String.prototype.toJSON = function () { return `"${this}"`; };
Object.extend = (target, source) => Object.assign(target, source);
Object.keys = (object) => { const names = []; for (const name in object) names.push(name); return names; };
Object.values = (object) => { const all = []; for (const name in object) all.push(object[name]); return all; };

const OldElement = window.Element;
window.Element = function (tag, attributes) { return Object.assign(document.createElement(tag), attributes); };
Object.assign(window.Element, OldElement);
window.Element.prototype = OldElement.prototype;
Object.assign(HTMLElement.prototype, {
  update(text) { this.textContent = text; return this; },
  remove() { this.parentNode.removeChild(this); return this; },
  replace(other) { this.parentNode.replaceChild(other, this); return this; },
  select(selector) { return [...this.querySelectorAll(selector)]; },
  show() { this.style.display = ''; return this; },
  hide() { this.style.display = 'none'; return this; },
  visible() { return this.style.display !== 'none'; },
  observe(type, work) { this.addEventListener(type, work); return this; },
  fire(type) { return this.dispatchEvent(new Event(type)); },
  empty() { return this.textContent === ''; },
});
document.getElementsByClassName = (name) => [...document.querySelectorAll(`.${name}`)];
