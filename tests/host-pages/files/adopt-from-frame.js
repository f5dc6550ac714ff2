// The tags are created in another document, connected there, and then moved to this page.
const frame = document.createElement('iframe');
document.body.append(frame);
const other = frame.contentDocument;
const content = document.querySelector('#later').content;
other.body.append(other.importNode(content, true));
const main = document.querySelector('main');
for (const child of [...other.body.childNodes]) main.append(child);
frame.remove();
