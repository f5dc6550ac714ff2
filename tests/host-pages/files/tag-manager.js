// What a tag manager does with a "custom HTML" tag: it makes the script again and puts it into the head.
const made = document.createElement('script');
made.async = true;
made.src = '/host-pages/dist/smart-meditation.js';
made.setAttribute('data-endpoint', '/host-pages/endpoint/');
document.head.append(made);
