import {widgets} from '../../tools/project/widgets.mjs';

const settings = {
  'sm-breathing-timer': ' pattern="calm" minutes="1"',
  'sm-article-card': ' src="article.json" open=""',
  'sm-crisis-support': ' country="GB"',
};

const widget = ({tag}) =>
  `<${tag}${settings[tag] ?? ''}><p>Fallback of ${tag}. <a href="#after">Read it as text</a></p></${tag}>`;

/** The markup of one widget of each kind. */
const everyWidget = () => widgets().map(widget).join('\n');

const tag = '<script src="/hosts/dist/smart-meditation.js" data-endpoint="/hosts/endpoint/"></script>';
const start = '<script src="/hosts/before.js"></script>';

/** Gives every script of the page the nonce that its policy asks for. */
const withNonce = (html, nonce) => (nonce ? html.replaceAll('<script', `<script nonce="${nonce}"`) : html);

const doctypes = {
  html: '<!doctype html>',
  quirks: '',
  xhtml: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>',
};

/** The whole document of a page. Its markup reads the same as HTML and as XML. */
export function documentOf(
  {
    mode = 'html',
    html = 'lang="en"',
    head = '',
    body = '',
    before = '',
    around,
    after = '',
    script = tag,
    early = '',
    nonce,
    unsigned = false,
  },
  doctor = false,
) {
  const content = around ? around(everyWidget()) : `<main>${everyWidget()}</main>`;
  const markup = `${doctypes[mode]}<html ${mode === 'xhtml' ? 'xmlns="http://www.w3.org/1999/xhtml" ' : ''}${html}>
<head><meta charset="${mode === 'html' ? 'utf-8' : 'iso-8859-1'}"/><title>Host</title><script src="/hosts/probe.js"></script>${head}${early && start}${early}</head>
<body ${early && 'data-early=""'} ${body}>${before}${content}<p id="after">After the widgets.</p>${after}${early ? '' : start}${early || unsigned ? '' : script}`;
  const end = doctor ? '<script src="/hosts/dist/doctor.js"></script>' : '';
  return `${withNonce(markup, nonce)}${unsigned ? script : ''}${withNonce(end, nonce)}</body></html>`;
}

/** A page with one widget and a line after it; its script is held back until the test lets it through. */
export function roomFor(name, key) {
  const tag = widgets().find((one) => one.name === name);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Room</title>
<link rel="stylesheet" href="/hosts/dist/smart-meditation.css"><script src="/hosts/held/${key}" data-endpoint="/hosts/endpoint/" async></script></head>
<body><main>${widget(tag).replace(' open=""', '')}</main><p id="after">After the widget.</p><script src="/hosts/files/room.js"></script></body></html>`;
}
