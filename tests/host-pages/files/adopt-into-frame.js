// The page moves its content into a same-origin frame, such as a reader view.
const frame = document.createElement('iframe');
frame.style.cssText = 'inline-size:700px;block-size:2000px;border:0';
document.body.prepend(frame);
frame.contentDocument.body.append(document.querySelector('main'));
