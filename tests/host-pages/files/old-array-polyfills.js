// Polyfills that replace native methods, and that enumerate properties added by other scripts.
const own = {
  at(index) { return this[index < 0 ? this.length + index : index] || null; },
  includes(one) { return this.indexOf(one) >= 0; },
  find(test) { for (let index = 0; index < this.length; index += 1) if (test(this[index])) return this[index]; },
  findIndex(test) { for (let index = 0; index < this.length; index += 1) if (test(this[index])) return index; return -1; },
  flat() { return [].concat.apply([], this); },
  flatMap(work) { return [].concat.apply([], this.map(work)); },
  [Symbol.iterator]() { let index = 0; return {next: () => (index < this.length ? {value: this[index++], done: false} : {value: undefined, done: true}), [Symbol.iterator]() { return this; }}; },
};
Object.assign(Array.prototype, own);
Array.isArray = (one) => Object.prototype.toString.call(one) === '[object Array]';
Object.keys = (object) => { const names = []; for (const name in object) if (Object.prototype.hasOwnProperty.call(object, name)) names.push(name); return names; };
Object.assign = (to, ...all) => { for (const one of all) for (const name in one) if (Object.prototype.hasOwnProperty.call(one, name)) to[name] = one[name]; return to; };
Function.prototype.bind = function (self, ...first) { const work = this; return function (...rest) { return work.apply(self, [...first, ...rest]); }; };
