import {renderWidget} from '@smart-meditation/widgets/server';

/** The page, with all widgets drawn. `article` is a document of the clinic's endpoint; `page` is the address it is for. */
export async function drawPage({article, page, lang = 'en', country = 'GB'}) {
  const where = {lang, country};
  const drawn = await Promise.all([
    renderWidget(
      'sm-article-card',
      {...where, content: article, page},
      '<a href="/articles/1">Read this article on its own page</a>',
    ),
    renderWidget(
      'sm-article-card',
      {...where, content: article, page, open: true, headingLevel: 3},
      '<a href="/articles/1">Read this article on its own page</a>',
    ),
    renderWidget(
      'sm-breathing-timer',
      {lang, minutes: 3},
      'Breathe in for 5, out for 5, for three minutes. Stop if you feel dizzy.',
    ),
    renderWidget('sm-mood-check', where, 'How are you feeling? Tell somebody you trust.'),
    renderWidget('sm-crisis-support', where, '<a href="https://findahelpline.com">Find a helpline</a>'),
  ]);
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Drawn by a server</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
<script type="module" src="/client.js"></script>
<h1>Drawn by a server</h1>
<main>
${drawn.join('\n')}
</main>
</html>`;
}
