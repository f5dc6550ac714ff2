// Added by hand, or by something that waits for the page to be quiet.
window.onload = () => setTimeout(() => {
  const made = document.createElement('script');
  made.src = '/host-pages/dist/smart-meditation.js';
  made.dataset.endpoint = '/host-pages/endpoint/';
  document.head.append(made);
});
