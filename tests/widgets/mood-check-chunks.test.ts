import {expect} from 'chai';
import type {ContentErrorEvent} from '../../src/index.js';

describe('the chunk of a mood check with the parser of a question', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('is named by the content error when it cannot be loaded, and the page gets no uncaught error', async () => {
    const frame = document.createElement('iframe');
    frame.src = `/chunks/gone/${Date.now()}/article`; // tests/support/chunk-responses.mjs
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    document.body.append(frame);
    await loaded;
    const page = frame.contentWindow as Window & typeof globalThis;
    const uncaught: string[] = [];
    page.addEventListener('error', ({message}) => uncaught.push(message));
    page.addEventListener('unhandledrejection', ({reason}) => uncaught.push(String(reason)));
    const check = page.document.createElement('sm-mood-check');
    const failed = new Promise<ContentErrorEvent>((resolve) => check.addEventListener('sm-content-error', resolve));
    check.content = {question: 'How are you?', options: [1, 2].map((value) => ({value, label: `Answer ${value}`}))};
    page.document.body.append(check);
    const {error} = await failed;
    expect(error.name).to.equal('ContentError');
    expect(error.message).to.match(/asks this question could not be loaded .*parts\/mood-check-mood-document\.js/);
    expect(uncaught).to.deep.equal([]);
  });
});
