// Replaces Map and Set as old polyfills do.
window.Map = class {
  constructor(all) { this.names = []; this.values_ = []; if (all) for (const [name, value] of all) this.set(name, value); }
  get(name) { return this.values_[this.names.indexOf(name)]; }
  has(name) { return this.names.includes(name); }
  set(name, value) { const at = this.names.indexOf(name); if (at < 0) { this.names.push(name); this.values_.push(value); } else this.values_[at] = value; return this; }
  delete(name) { const at = this.names.indexOf(name); if (at < 0) return false; this.names.splice(at, 1); this.values_.splice(at, 1); return true; }
  forEach(work) { this.names.slice().forEach((name, index) => work(this.values_[index], name, this)); }
  clear() { this.names = []; this.values_ = []; }
  get size() { return this.names.length; }
  *entries() { for (let at = 0; at < this.names.length; at += 1) yield [this.names[at], this.values_[at]]; }
  *keys() { yield* this.names; }
  *values() { yield* this.values_; }
  [Symbol.iterator]() { return this.entries(); }
};
window.Set = class {
  constructor(all) { this.all = []; if (all) for (const one of all) this.add(one); }
  has(one) { return this.all.includes(one); }
  add(one) { if (!this.has(one)) this.all.push(one); return this; }
  delete(one) { const at = this.all.indexOf(one); if (at < 0) return false; this.all.splice(at, 1); return true; }
  forEach(work) { this.all.slice().forEach((one) => work(one, one, this)); }
  clear() { this.all = []; }
  get size() { return this.all.length; }
  *values() { yield* this.all; }
  [Symbol.iterator]() { return this.values(); }
};
