delete window.requestAnimationFrame;
delete window.cancelAnimationFrame;
delete window.requestIdleCallback;
