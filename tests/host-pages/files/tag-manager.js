// What a tag manager does with a "custom HTML" tag: it makes the script again and puts it into the head.
const made = document.createElement('script');
made.async = true;
made.src = '/hosts/dist/smart-meditation.js';
made.setAttribute('data-endpoint', '/hosts/endpoint/');
document.head.append(made);
