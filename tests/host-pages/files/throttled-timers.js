// A tab in power-saving mode: no timer is faster than a second.
for (const name of ['setTimeout', 'setInterval']) {
  const real = window[name];
  window[name] = (work, time = 0, ...rest) => real.call(window, work, Math.max(time, 1000), ...rest);
}
