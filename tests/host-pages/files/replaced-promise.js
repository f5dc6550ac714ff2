// Replaces Promise by a library's class: results are not native promises, and callbacks run later than microtasks.
window.Promise = class Later {
  static resolve(value) { return new Later((done) => done(value)); }
  static reject(error) { return new Later((_, fail) => fail(error)); }
  static race(all) { return new Later((done, fail) => all.forEach((one) => Later.resolve(one).then(done, fail))); }
  static all(all) {
    const values = [];
    let open = all.length;
    return new Later((done, fail) => open ? all.forEach((one, at) => Later.resolve(one).then((value) => { values[at] = value; if (!--open) done(values); }, fail)) : done(values));
  }
  constructor(work) {
    this.waiting = [];
    const settle = (state) => (value) => {
      if (this.state) return;
      if (state === 'done' && typeof value?.then === 'function') return value.then(settle('done'), settle('failed'));
      Object.assign(this, {state, value});
      setTimeout(() => this.waiting.splice(0).forEach((one) => one()));
    };
    try { work(settle('done'), settle('failed')); } catch (error) { settle('failed')(error); }
  }
  then(done, fail) {
    return new Later((go, stop) => {
      const next = () => {
        const work = this.state === 'done' ? done : fail;
        try { if (work) go(work(this.value)); else (this.state === 'done' ? go : stop)(this.value); } catch (error) { stop(error); }
      };
      if (this.state) setTimeout(next);
      else this.waiting.push(next);
    });
  }
  catch(fail) { return this.then(undefined, fail); }
};
