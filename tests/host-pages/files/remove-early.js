// A widget is made, put on the page and taken away again before it could be drawn, many times.
for (let turn = 0; turn < 50; turn += 1) {
  const widget = document.createElement('sm-article-card');
  widget.setAttribute('src', 'article.json');
  document.body.append(widget);
  widget.remove();
}
