// What a tag manager does with a "custom HTML" tag: it creates the script again and adds it to the head.
const made = document.createElement('script');
made.async = true;
made.src = '/host-pages/dist/smart-meditation.js';
made.setAttribute('data-endpoint', '/host-pages/endpoint/');
document.head.append(made);
