// MooTools 1.2: `Event` and `Element` are replaced, and prototypes have many more properties.
const native = (object) => {
  object.$family = {name: 'native'};
  object.implement = (more) => Object.assign(object.prototype, more);
  return object;
};
window.Element = native(function (tag, attributes) { return Object.assign(document.createElement(tag), attributes); });
window.Event = native(function (event) { this.event = event; this.type = event.type; this.target = event.target; });
window.Request = native(function (options) { this.options = options; });
window.Hash = native(function (object) { Object.assign(this, object); });
window.Class = native(function (members) { return Object.assign(function () {}, {prototype: members}); });
window.$ = (id) => document.getElementById(id);
window.$$ = (selector) => [...document.querySelectorAll(selector)];
window.$type = (value) => typeof value;

native(Array).implement({
  each(work, self) { for (let index = 0; index < this.length; index += 1) work.call(self, this[index], index, this); },
  clean() { return this.filter((one) => one !== null && one !== undefined); },
  contains(one, from) { return this.indexOf(one, from) !== -1; },
  extend(more) { this.push(...more); return this; },
  getLast() { return this[this.length - 1]; },
  include(one) { if (!this.contains(one)) this.push(one); return this; },
  empty() { this.length = 0; return this; },
});
native(Function).implement({
  bind(self, all) { const work = this; return function (...rest) { return work.apply(self, all === undefined ? rest : [].concat(all)); }; },
  pass(all, self) { return this.bind(self, all); },
  delay(time) { return setTimeout(this, time); },
  periodical(time) { return setInterval(this, time); },
  attempt() { try { return this(); } catch (error) { return String(error) && null; } },
});
native(String).implement({
  contains(text) { return this.indexOf(text) > -1; },
  trim() { return this.replace(/^\s+|\s+$/g, ''); },
  clean() { return this.replace(/\s+/g, ' ').trim(); },
  test(pattern) { return new RegExp(pattern).test(this); },
});
native(Number).implement({
  limit(low, high) { return Math.min(high, Math.max(low, this)); },
  round(digits) { return Number(this.toFixed(digits)); },
  times(work) { for (let index = 0; index < this; index += 1) work(index); },
});
Object.assign(HTMLElement.prototype, {
  set(name, value) { this[name] = value; return this; },
  get(name) { return this[name]; },
  addEvent(type, work) { this.addEventListener(type, work); return this; },
  inject(place) { place.appendChild(this); return this; },
  dispose() { this.parentNode?.removeChild(this); return this; },
  empty() { this.textContent = ''; return this; },
  destroy() { this.parentNode?.removeChild(this); return null; },
});
