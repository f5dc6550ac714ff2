// Timers that are objects, as in Node, and never faster than 50 ms; frames that are timers; observers that throw.
const {setTimeout: begin, clearTimeout: end} = window;
window.setTimeout = (work, time, ...all) => ({id: begin(work, Math.max(time || 0, 50), ...all), unref() { return this; }});
window.clearTimeout = (timer) => end(timer?.id ?? timer);
window.requestAnimationFrame = (work) => begin(() => work(Date.now()), 33);
window.cancelAnimationFrame = end;
for (const name of ['ResizeObserver', 'IntersectionObserver']) window[name] = class { constructor() { throw new Error(`no ${name}`); } };
