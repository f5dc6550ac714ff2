// Simulates a tag manager's "custom HTML" tag: creates the script again and adds it to the head.
const made = document.createElement('script');
made.async = true;
made.src = '/host-pages/dist/smart-meditation.js';
made.setAttribute('data-endpoint', '/host-pages/endpoint/');
document.head.append(made);
