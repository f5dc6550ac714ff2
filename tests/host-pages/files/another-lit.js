window.trustedTypes?.createPolicy('lit-html', {createHTML: (html) => html});
(window.litHtmlVersions ??= []).push('3.0.0');
