import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  return port;
}

/** Creates an empty profile, so that desktop settings do not affect tests. */
function profile(reducedMotion) {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/settings.ini'), `[Settings]\ngtk-enable-animations=${reducedMotion ? 0 : 1}\n`);
  return home;
}

/** Removes a profile. Retries, because browser processes may still write to it after the window is closed. */
async function removed(home, tries = 100) {
  const failure = await rm(home, {recursive: true, force: true}).catch((error) => error);
  if (!failure) return;
  if (tries === 0) throw failure;
  await pause(50);
  await removed(home, tries - 1);
}

/** Time limit of a command in milliseconds: longer than any page takes, shorter than the runner's limit for a test file. */
const patience = 60_000;

/** One WebKitGTK window with its driver and, without a display, a virtual one. */
export class WebKitSession {
  #children = [];
  #home;
  #base;
  #abandon = () => {
    this.#children.forEach((child) => child.kill('SIGKILL'));
    rmSync(this.#home, {recursive: true, force: true});
  };

  /** Starts the browser; `driver` and `browser` are paths; `insecure` accepts invalid certificates. Throws when the driver does not respond within a minute. */
  async open({driver, browser, reducedMotion = false, insecure = false}) {
    this.#home = profile(reducedMotion);
    process.once('exit', this.#abandon);
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: process.env.DISPLAY ?? (await this.#screen()),
      XDG_CONFIG_HOME: this.#home,
      XDG_DATA_HOME: this.#home,
      XDG_CACHE_HOME: this.#home,
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
      MESA_SHADER_CACHE_DISABLE: 'true',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1', // Without a GPU, the DMA-BUF renderer takes twice as long.
      NO_AT_BRIDGE: '1',
    };
    this.#start(driver, [`--port=${port}`, '--host=127.0.0.1'], {stdio: 'ignore', env});
    const root = `http://127.0.0.1:${port}`;
    await this.#answering(root);
    const options = {binary: browser, args: ['--automation']};
    const made = await this.#ask('POST', `${root}/session`, {
      capabilities: {alwaysMatch: {acceptInsecureCerts: insecure, 'webkitgtk:browserOptions': options}},
    });
    this.#base = `${root}/session/${made.sessionId}`;
    return made.capabilities.browserVersion;
  }

  /** Sends one WebDriver command and resolves with its value. */
  send = (method, path, body) => this.#ask(method, this.#base + path, body);

  async close() {
    await this.send('DELETE', '').catch((error) => console.error(`WebKit did not close: ${error.message}`));
    process.off('exit', this.#abandon);
    for (const child of this.#children.splice(0).reverse()) {
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
    await removed(this.#home);
  }

  async #screen() {
    const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-noreset'];
    const screen = this.#start('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    const [number] = await once(screen.stdio[3], 'data');
    return `:${String(number).trim()}`;
  }

  #start(command, args, options) {
    const child = spawn(command, args, options);
    child.on('error', (error) => console.error(`${command}: ${error.message}`));
    this.#children.push(child);
    return child;
  }

  async #answering(root) {
    for (let tries = 0; ; tries++) {
      const answer = await fetch(`${root}/status`).catch((error) => error);
      if (answer.ok) return;
      if (tries === 1200) throw new Error(`WebKitWebDriver does not respond: ${answer.message ?? answer.status}`);
      await pause(50);
    }
  }

  async #ask(method, url, body) {
    const headers = {'content-type': 'application/json'};
    const response = await fetch(url, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(patience),
    });
    const {value} = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
    return value;
  }
}
