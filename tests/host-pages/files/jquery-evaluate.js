// Simulates jQuery's `.html()` with a script: fetches the text and runs it in a script element without src.
const request = new XMLHttpRequest();
request.open('GET', '/host-pages/dist/smart-meditation.js', false);
request.send();
const made = document.createElement('script');
made.text = request.responseText;
document.head.append(made);
made.remove();
