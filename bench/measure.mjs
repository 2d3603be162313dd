// One visit of one page on a slow network and a slow processor, with everything that is measured of it.

/** Of Lighthouse: what its "slow 4G" is when the browser applies it. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const SLOWER = 4;
const PATIENCE = 90_000;
const CARD_PATIENCE = 15_000;

/** In the page, before its own scripts: notes when the map is first painted, long tasks and shifts. */
function watch(visible) {
  const seen = { tasks: [], shift: 0, visible: 0 };
  window.seen = seen;
  const observe = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => seen.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value, hadRecentInput }) => {
    if (!hadRecentInput) seen.shift += value;
  });
  const isVisible = new Function(`return Boolean(${visible})`);
  // After a frame comes a task: by then it is painted.
  const painted = (then) => requestAnimationFrame(() => setTimeout(then));
  const look = () => {
    if (isVisible()) painted(() => (seen.visible = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** In the page: from the reader's press until the card is painted. */
function awaitCard(card) {
  const isThere = new Function(`return Boolean(${card})`);
  window.cardDelay = new Promise((resolve) => {
    const start = ({ timeStamp }) => {
      const look = () => {
        if (isThere()) setTimeout(() => resolve(performance.now() - timeStamp));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('pointerup', start, { capture: true, once: true });
  });
}

/** In the page: the gaps between frames from now on. */
function countFrames() {
  const gaps = [];
  let last = performance.now();
  const tick = (now) => {
    gaps.push(now - last);
    last = now;
    window.frames_ = requestAnimationFrame(tick);
  };
  window.gaps = gaps;
  requestAnimationFrame(tick);
}

const middle = (tab, expression) =>
  tab.evaluate((text) => {
    const target = new Function(`return ${text}`)();
    target?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = target?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, expression);

async function pan(tab, { box }) {
  const at = await middle(tab, box);
  // Beside the middle, where no map has a marker.
  const [x, y] = [at.x - 90, at.y + 20];
  await tab.mouse.move(x, y);
  await tab.mouse.down();
  await tab.evaluate(countFrames);
  await tab.mouse.move(x - 120, y + 40, { steps: 20 });
  const gaps = await tab.evaluate(() => window.gaps.slice(1));
  await tab.mouse.up();
  return Math.max(...gaps);
}

async function open(tab, { marker, card }) {
  await tab.evaluate(awaitCard, card);
  const { x, y } = await middle(tab, marker);
  await tab.mouse.click(x, y);
  // A card that does not come in this time is not there for a reader either.
  return tab.evaluate(
    (most) => Promise.race([window.cardDelay, new Promise((resolve) => setTimeout(resolve, most, null))]),
    CARD_PATIENCE,
  );
}

/** A tab as the reader has it: narrow window, slow network, slow processor. */
export async function openSlowTab(browser) {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 800, height: 900 });
  const client = await tab.createCDPSession();
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', SLOW_4G);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { tab, client };
}

/**
 * Visits one page in a browser that was just started.
 * @returns times in milliseconds, sizes in bytes; null where a map has no such thing.
 */
export async function visit(browser, server, address, map, picture) {
  const { tab, client } = await openSlowTab(browser);
  // A worker has a network of its own; the slow processor is the page's alone.
  tab.on('workercreated', (worker) =>
    worker.client.send('Network.emulateNetworkConditions', SLOW_4G).catch(() => {}),
  );
  const errors = [];
  tab.on('pageerror', ({ message }) => errors.push(message));
  await tab.evaluateOnNewDocument(watch, map.visible);
  tab.setDefaultTimeout(PATIENCE);
  server.counted();
  await client.send('Page.navigate', { url: address });
  const until = (expression) => tab.waitForFunction(expression, { timeout: PATIENCE, polling: 100 });
  await until('window.seen?.visible');
  const atVisible = await tab.evaluate(() => {
    const { tasks, visible } = window.seen;
    const blocking = tasks
      .filter(([start]) => start < visible)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
    return { visible, blocking };
  });
  let ready = null;
  if (map.ready) {
    await until(map.ready);
    ready = await tab.evaluate(() => performance.now());
  }
  await tab.waitForNetworkIdle({ idleTime: 1500, timeout: PATIENCE });
  const { requests, bytes, missing } = server.counted();
  if (missing.length > 0) errors.push(`not found: ${missing.join(' ')}`);
  const shift = await tab.evaluate(() => window.seen.shift);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  if (picture) await tab.screenshot({ path: picture });
  const card = map.marker ? await open(tab, map) : null;
  const panning = map.card ? await pan(tab, map) : null;
  return { ...atVisible, ready, requests, bytes, shift, memory: usedSize, card, panning, errors };
}
