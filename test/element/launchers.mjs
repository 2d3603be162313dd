// The browsers that the element tests run in: Chromium, and Firefox and WebKit where they are installed.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findBrowser, NO_WEBGL_FLAGS } from '../../scripts/find-browser.mjs';
import { findEngines } from '../../scripts/find-engines.mjs';

/** Starts a program that ends with this one. */
function companion(path, args, options) {
  const child = spawn(path, args, options);
  process.on('exit', () => child.kill());
  return child;
}

/** @returns a display without a screen; the X server itself chooses a free number and tells it. */
function openDisplay(path) {
  const args = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'];
  const server = companion(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    server.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}: run it by hand to see why.`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(address) {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${address} did not answer in 30 s: run WebKitWebDriver by hand to see why.`);
}

function firefox({ browser }) {
  return chromeLauncher({
    // Given by hand, so that no package is needed that downloads a browser.
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath: browser, headless: true },
  });
}

async function webKit({ driver, display, browser }) {
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: await openDisplay(display),
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    // Without a graphics card, layers of their own are only more work.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    XDG_RUNTIME_DIR: mkdtempSync(join(tmpdir(), 'webkit-')),
    // Its sandbox needs rights that a container does not have; only pages of this project are opened.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  companion(driver, [`--port=${port}`], { stdio: 'ignore', env });
  await untilItAnswers(`http://127.0.0.1:${port}/status`);
  const launcher = webdriverLauncher({
    automationProtocol: 'webdriver',
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    },
  });
  // Failures name it as readers know it.
  const { initialize } = launcher;
  launcher.initialize = async (config) => {
    await initialize.call(launcher, config);
    launcher.name = 'WebKit';
  };
  return launcher;
}

const OTHERS = { Firefox: firefox, WebKit: webKit };

/**
 * Starts what the browsers need.
 * @returns `browsers`, and `missing`: a sentence for each engine that is not there. `ENGINES=chromium,webkit` chooses.
 */
export async function launchers() {
  const chosen = process.env.ENGINES?.toLowerCase().split(',');
  const isChosen = (name) => !chosen || chosen.includes(name.toLowerCase());
  const chromium = () =>
    chromeLauncher({ launchOptions: { executablePath: findBrowser(), args: NO_WEBGL_FLAGS } });
  const browsers = isChosen('Chromium') ? [chromium()] : [];
  const missing = [];
  for (const { name, programs, missing: sentence } of findEngines().filter(({ name }) => isChosen(name)))
    if (programs) browsers.push(await OTHERS[name](programs));
    else missing.push(sentence);
  return { browsers, missing };
}
