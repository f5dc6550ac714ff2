import {widgets} from '../../tools/project/widgets.mjs';

const attributes = {
  'sm-breathing-timer': ' pattern="calm" minutes="1"',
  'sm-article-card': ' src="article.json" open=""',
  'sm-crisis-support': ' country="GB"',
};

const widgetMarkup = ({tag}) =>
  `<${tag}${attributes[tag] ?? ''}><p>Fallback of ${tag}. <a href="#after">Read it as text</a></p></${tag}>`;

/** The markup of one widget of each kind. */
const everyWidget = () => widgets().map(widgetMarkup).join('\n');

const scriptTag =
  '<script src="/host-pages/dist/smart-meditation.js" data-endpoint="/host-pages/endpoint/" data-country="GB"></script>';
const baselineScript = '<script src="/host-pages/before.js"></script>';

/** Adds the nonce of the page's policy to every script. */
const withNonce = (html, nonce) => (nonce ? html.replaceAll('<script', `<script nonce="${nonce}"`) : html);

const doctypes = {
  html: '<!doctype html>',
  quirks: '',
  xhtml: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>',
};

/** The beginning of a document, to the character encoding. @param attributes of the root element. */
const documentStart = (
  mode,
  attributes,
) => `${doctypes[mode]}<html ${mode === 'xhtml' ? 'xmlns="http://www.w3.org/1999/xhtml" ' : ''}${attributes}>
<head><meta charset="${mode === 'html' ? 'utf-8' : 'iso-8859-1'}"/>`;

/** The whole document of a host page. The markup is valid both as HTML and as XML. */
export function hostPageDocument(
  {
    mode = 'html',
    html = 'lang="en"',
    head = '',
    body = '',
    before = '',
    wrap,
    after = '',
    script = scriptTag,
    headScript = '',
    nonce,
    withoutNonce = false,
  },
  withDoctor = false,
) {
  const content = wrap ? wrap(everyWidget()) : `<main>${everyWidget()}</main>`;
  const markup = `${documentStart(mode, html)}<title>Host</title><script src="/host-pages/probe.js"></script>${head}${headScript && baselineScript}${headScript}</head>
<body ${headScript && 'data-script-in-head=""'} ${body}>${before}${content}<p id="after">After the widgets.</p>${after}${headScript ? '' : baselineScript}${headScript || withoutNonce ? '' : script}`;
  const doctorScript = withDoctor ? '<script src="/host-pages/dist/doctor.js"></script>' : '';
  return `${withNonce(markup, nonce)}${withoutNonce ? script : ''}${withNonce(doctorScript, nonce)}</body></html>`;
}

/** A page with one widget and a paragraph after it. Its script is delayed until the test releases it. */
export function reservedSizeDocument(name, key) {
  const widget = widgets().find((one) => one.name === name);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reserved size</title>
<link rel="stylesheet" href="/host-pages/dist/smart-meditation.css"><script src="/host-pages/delayed/${key}" data-base="/host-pages/dist/" data-endpoint="/host-pages/endpoint/" async></script></head>
<body><main>${widgetMarkup(widget).replace(' open=""', '')}</main><p id="after">After the widget.</p><script src="/host-pages/files/reserved-size.js"></script></body></html>`;
}
