// The script is added after load, by hand or by a tool that waits for an idle page.
window.onload = () => setTimeout(() => {
  const made = document.createElement('script');
  made.src = '/host-pages/dist/smart-meditation.js';
  made.dataset.endpoint = '/host-pages/endpoint/';
  document.head.append(made);
});
