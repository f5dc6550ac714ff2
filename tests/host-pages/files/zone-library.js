// Simulates Zone.js: replaces Promise by its own class and wraps every callback.
const RealPromise = Promise;
const realThen = RealPromise.prototype.then;
class ZonePromise {
  static resolve(value) { return new ZonePromise((done) => done(value)); }
  static reject(error) { return new ZonePromise((_, fail) => fail(error)); }
  static all(all) { return new ZonePromise((done, fail) => realThen.call(RealPromise.all(all), done, fail)); }
  static race(all) { return new ZonePromise((done, fail) => realThen.call(RealPromise.race(all), done, fail)); }
  constructor(work) { this.zonePromise = new RealPromise(work); }
  then(done, fail) { return new ZonePromise((go, stop) => realThen.call(realThen.call(this.zonePromise, done, fail), go, stop)); }
  catch(fail) { return this.then(undefined, fail); }
  finally(work) { return this.then((value) => (work(), value), (error) => { work(); throw error; }); }
  get [Symbol.toStringTag]() { return 'Promise'; }
}
window.Promise = ZonePromise;
RealPromise.prototype.then = function (done, fail) {
  return new ZonePromise((go, stop) => realThen.call(this, go, stop)).then(done, fail);
};
const realFetch = window.fetch;
window.fetch = (...all) => new ZonePromise((go, stop) => realThen.call(realFetch(...all), go, stop));

const inZone = (work) => (typeof work === 'function' ? function (...all) { return work.apply(this, all); } : work);
for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask']) {
  const real = window[name];
  window[name] = (work, ...rest) => real.call(window, inZone(work), ...rest);
}
const {addEventListener} = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  return addEventListener.call(this, type, inZone(listener), options);
};
const {define} = CustomElementRegistry.prototype;
CustomElementRegistry.prototype.define = function (name, made, options) {
  for (const reaction of ['connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'attributeChangedCallback']) {
    const own = Object.getOwnPropertyDescriptor(made.prototype, reaction);
    if (own?.value) Object.defineProperty(made.prototype, reaction, {...own, value: inZone(own.value)});
  }
  return define.call(this, name, made, options);
};
