// The tags are made in another document, live in it for a while, and come over.
const frame = document.createElement('iframe');
document.body.append(frame);
const other = frame.contentDocument;
const content = document.querySelector('#later').content;
other.body.append(other.importNode(content, true));
const main = document.querySelector('main');
for (const child of [...other.body.childNodes]) main.append(child);
frame.remove();
