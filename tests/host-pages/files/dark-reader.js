// A dark-mode extension inserts its own style first into every shadow root.
for (const widget of document.querySelector('main').children) {
  const style = document.createElement('style');
  style.className = 'darkreader darkreader--sync';
  style.textContent = ':host { --darkreader: 1 }';
  widget.shadowRoot.insertBefore(style, widget.shadowRoot.firstChild);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { border-color: #736b5e }');
  widget.shadowRoot.adoptedStyleSheets.push(sheet);
}
