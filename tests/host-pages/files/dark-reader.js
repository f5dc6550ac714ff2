// An extension that darkens pages puts a style of its own first into every shadow tree.
for (const widget of document.querySelector('main').children) {
  const style = document.createElement('style');
  style.className = 'darkreader darkreader--sync';
  style.textContent = ':host { --darkreader: 1 }';
  widget.shadowRoot.insertBefore(style, widget.shadowRoot.firstChild);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { border-color: #736b5e }');
  widget.shadowRoot.adoptedStyleSheets.push(sheet);
}
