import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {at} from '../../tools/project/root.mjs';
import {childrenOf, copyOfProject, edit, hashes, start, stillRunning} from './project.mjs';

const strings = 'src/widgets/breathing-timer/breathing-timer.strings.ts';
const [title, changedTitle] = ['A breathing exercise', 'A slow exercise'];

const integrityOf = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Changes a title in the source and in the built script of a copy of the project, so that the two belong together. */
function changeTitle(folder) {
  const script = join(folder, 'dist/smart-meditation.js');
  const built = integrityOf(readFileSync(script));
  for (const file of [join(folder, strings), script]) edit(file, title, changedTitle);
  edit(join(folder, 'dist/integrity.json'), built, integrityOf(readFileSync(script)));
}

const attribute = (html, name) => new RegExp(`<script[^>]* ${name}="([^"]*)"`).exec(html)?.[1];

describe('npm start', () => {
  let project;
  let running;
  let site;
  let endpoint;
  const page = async (path = '') => (await fetch(site + path)).text();

  before(async () => {
    project = copyOfProject(changeTitle);
    running = start(project, {TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8'});
    [, site] = await running.line(/Demo clinic +(\S+)/, {fromStart: true});
    [, endpoint] = await running.line(/Content endpoint +(\S+\/v1\/)/, {fromStart: true});
  });

  after(async () => {
    await running.end('SIGKILL');
    project.remove();
  });

  it('serves the clinic and its content from two origins', async () => {
    assert.notEqual(new URL(site).origin, new URL(endpoint).origin);
    assert.equal(attribute(await page(), 'data-endpoint'), endpoint);
    const answer = await fetch(`${endpoint}articles/can-baclofen-be-used-for-anxiety.json`);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.equal((await answer.json()).title, 'Can Baclofen Be Used For Anxiety?');
  });

  it('writes the integrity of the served script into the page', async () => {
    const html = await page('articles/baclofen.html');
    const script = await (await fetch(new URL(attribute(html, 'src'), site))).arrayBuffer();
    assert.equal(attribute(html, 'integrity'), integrityOf(Buffer.from(script)));
  });

  it('points links in the content to the clinic', async () => {
    const mood = await (await fetch(`${endpoint}mood/today.json`)).json();
    const links = mood.next.filter(({action}) => action).map(({action}) => action.href);
    assert.ok(links.length > 0);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    assert.ok(links.every((link) => link.startsWith(site)));
  });

  it('answers unknown paths with a 404 page, and serves nothing outside its folders', async () => {
    const answer = await fetch(`${site}no/such/page`);
    assert.equal(answer.status, 404);
    assert.match(await answer.text(), /This page is not here/);
    for (const path of ['..%2fpackage.json', 'widgets/..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json'])
      assert.equal((await fetch(site + path)).status, 404);
  });

  it('uses other ports when the usual ones are in use', async () => {
    const second = start(project);
    const [, other] = await second.line(/Demo clinic +(\S+)/, {fromStart: true});
    assert.notEqual(other, site);
    assert.equal((await fetch(other)).status, 200);
    assert.equal(await second.end('SIGTERM'), 0);
  });

  it('rebuilds changed content, and keeps the last valid build when the change is invalid', async () => {
    const file = project.path('content/breathing/calm.json');
    const calm = async () => (await (await fetch(`${endpoint}breathing/calm.json`)).json()).title;
    let next = running.line(/^Built\. Reload the page\./);
    edit(file, '"Calm breathing"', '"Slow breathing"');
    await next;
    assert.equal(await calm(), 'Slow breathing');
    next = running.line(/calm\.json:\d+:\d+ breathing\.title should be text/);
    const good = running.line(/The last successful build is still served/);
    edit(file, '"Slow breathing"', '7');
    await next;
    await good;
    assert.equal(await calm(), 'Slow breathing');
  });

  it('rebuilds changed source, and serves the new script with its new integrity', async () => {
    edit(project.path('content/breathing/calm.json'), '"title": 7', '"title": "Calm breathing"');
    const next = running.line(/^Built\. Reload the page\./);
    assert.ok((await widgetText()).includes(changedTitle));
    edit(project.path(strings), changedTitle, title);
    await next;
    if (!(await widgetText()).includes(title)) await running.line(/^Built\. Reload the page\./);
    const text = await widgetText();
    assert.ok(text.includes(title) && !text.includes(changedTitle));
  });

  it('has built the same bytes as the project, in another folder, time zone and language', () => {
    const built = hashes(project.path('dist'));
    assert.deepEqual(built, hashes(at('dist')), 'dist is not what these sources build: run npm run build');
    assert.ok(Object.keys(built).length > 50, 'the files were read');
  });

  const widgetText = async () => {
    const html = await page();
    const text = await (await fetch(new URL(attribute(html, 'src'), site))).text();
    assert.equal(attribute(html, 'integrity'), integrityOf(text));
    return text;
  };

  it('exits at once on SIGINT during a build, and leaves no process running', async () => {
    const building = running.line(/strings\.ts changed/);
    edit(project.path(strings), title, changedTitle);
    await building;
    const children = childrenOf(running.pid);
    assert.ok(children.length > 0, 'a build is running');
    assert.equal(await running.end('SIGINT'), 0);
    assert.deepEqual(stillRunning(children), []);
    await assert.rejects(fetch(site));
    await assert.rejects(fetch(endpoint));
  });
});
