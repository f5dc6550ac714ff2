import {renderWidget} from '@smart-meditation/widgets/server';

/** Renders the page with all widgets. `article` is a document of the clinic's endpoint; `page` is the URL of the page. */
export async function renderPage({article, page, lang = 'en', country = 'GB'}) {
  const settings = {lang, country};
  const rendered = await Promise.all([
    renderWidget(
      'sm-article-card',
      {...settings, content: article, page},
      '<a href="/articles/1">Read this article on its own page</a>',
    ),
    renderWidget(
      'sm-article-card',
      {...settings, content: article, page, open: true, headingLevel: 3},
      '<a href="/articles/1">Read this article on its own page</a>',
    ),
    renderWidget(
      'sm-breathing-timer',
      {lang, minutes: 3},
      'Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.',
    ),
    renderWidget('sm-mood-check', settings, 'How are you feeling? Tell somebody you trust.'),
    renderWidget('sm-crisis-support', settings, '<a href="https://findahelpline.com">Find a helpline</a>'),
  ]);
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rendered on a server</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/client.js"></script>
<h1>Rendered on a server</h1>
<main>
${rendered.join('\n')}
</main>
</html>`;
}
