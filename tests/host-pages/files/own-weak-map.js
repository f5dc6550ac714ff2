// The WeakMap of Polymer 1: it writes on its keys, so frozen ones cannot be kept.
let count = 0;
window.WeakMap = class {
  constructor() { this.name = `__weak${count++}`; }
  get(key) { return key[this.name]; }
  has(key) { return this.name in key; }
  set(key, value) { Object.defineProperty(key, this.name, {value, configurable: true, writable: true}); return this; }
  delete(key) { return delete key[this.name]; }
};
