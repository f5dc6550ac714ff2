/* Functions that run in the measured page. Each is self-contained, because only its source text is sent to the page. */

/** Mounts timers and starts their sessions. Defines `sinceSecond`, which returns the milliseconds since the last count change. */
export const startTimers = async (count) => {
  for (let made = 0; made < count; made += 1) document.body.append(document.createElement('sm-breathing-timer'));
  const timers = [...document.querySelectorAll('sm-breathing-timer')];
  await Promise.all(timers.map((timer) => timer.ready));
  const began = performance.now();
  for (const timer of timers) timer.start();
  globalThis.sinceSecond = () => (performance.now() - began) % 1000;
  await Promise.all(timers.map((timer) => timer.updateComplete));
};

/** Stops all sessions, waits for fade-outs, and returns the number of remaining animations. */
export const stopTimers = async () => {
  for (const timer of document.querySelectorAll('sm-breathing-timer')) timer.stop();
  const timers = [...document.querySelectorAll('sm-breathing-timer')];
  await Promise.all(timers.map((timer) => timer.updateComplete));
  const left = () => timers.flatMap((timer) => timer.shadowRoot.getAnimations());
  await Promise.all(left().map((animation) => animation.finished.catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 1000))));
  return left().length;
};

/** Cancels a running timer's animations and moves the same layers with requestAnimationFrame. */
export const animateByFrames = () => {
  const stage = document.querySelector('sm-breathing-timer').shadowRoot.querySelector('.figure');
  const began = performance.now();
  const parts = [
    ['.blob-1', [-2, 1, 0, 0.68], [-11, 4, -10, 1]],
    ['.blob-2', [1, -2, 0, 0.69], [6, -11, 8, 1.02]],
    ['.blob-3', [1.5, 1.5, 0, 0.685], [7.5, 8.5, 14, 1.02]],
    ['.glow', [0, 0, 0, 0.68], [0, 0, 0, 1]],
    ['.ring', [0, 0, 0, 0.68], [0, 0, 0, 1]],
  ].map(([selector, ...poses]) => [stage.querySelector(selector), ...poses]);
  for (const animation of stage.getAnimations({subtree: true})) animation.cancel();
  const frame = (now) => {
    const time = ((now - began) % 10_000) / 5000;
    const share = time < 1 ? time : 2 - time;
    const full = 1 - (1 - share) ** 2.3 * (1 + 2.3 * share);
    for (const [part, empty, whole] of parts) {
      const [x, y, turn, size] = empty.map((value, index) => value + (whole[index] - value) * full);
      part.style.transform = `translate(${x}%,${y}%) rotate(${turn}deg) scale(${size})`;
      if (part.className.includes('wash')) part.style.opacity = 0.42 + 0.58 * full;
    }
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
};

/** Starts a session and records the delay of each phase in milliseconds in `late`. */
export const listenForPhases = (minutes) => {
  const timer = document.body.appendChild(document.createElement('sm-breathing-timer'));
  timer.minutes = minutes;
  globalThis.late = [];
  let began = 0;
  timer.addEventListener('sm-breathing-phase', ({timeStamp, elapsed}) =>
    globalThis.late.push(timeStamp - began - 3000 - elapsed),
  );
  timer.ready.then(() => {
    began = performance.now();
    timer.start();
  });
};

/** Creates, starts and removes timers sequentially. The first timer switches sound on for all. */
export const createAndRemove = async (rounds) => {
  const first = document.body.appendChild(document.createElement('sm-breathing-timer'));
  await first.updateComplete;
  first.shadowRoot.querySelector('[part=cues]').open = true;
  const tones = await new Promise((resolve) => {
    const look = () => {
      const found = first.shadowRoot.querySelector('.switch');
      if (found) resolve(found);
      else requestAnimationFrame(look);
    };
    look();
  });
  if (!tones.checked) tones.click();
  for (let round = 0; round < rounds; round += 1) {
    const timer = document.body.appendChild(document.createElement('sm-breathing-timer'));
    await timer.ready;
    timer.start();
    await timer.updateComplete;
    if (round % 3 === 0) timer.pause();
    timer.remove();
    await null;
  }
  tones.click();
  first.remove();
};
