// A widget is created, connected and removed again before it can render, many times.
for (let turn = 0; turn < 50; turn += 1) {
  const widget = document.createElement('sm-article-card');
  widget.setAttribute('src', 'article.json');
  document.body.append(widget);
  widget.remove();
}
