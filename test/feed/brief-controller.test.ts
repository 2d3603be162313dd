/** Which brief is shown when several are on their way at once. */
import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BriefController } from '../../src/feed/brief-controller.js';
import type { Brief } from '../../src/model/brief.js';
import { parseBrief } from '../../src/model/parse-brief.js';

const raw = (title: string) => ({ type: 'FeatureCollection', title, features: [], events: [] });
const briefOf = (title: string, partial = false): Brief => parseBrief(raw(title), { partial }).brief as Brief;

/** The parser is a module of its own, which a busy machine takes its time to load. */
const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000 });

/** A controller on an element that renders when it is asked to, and a built-in brief whose texts come when we say. */
function stage() {
  let send: (brief: Brief) => void = () => undefined;
  let refuse: (error: Error) => void = () => undefined;
  const told: string[] = [];
  const host = {
    addController: () => undefined,
    requestUpdate: () => undefined,
  } as unknown as ReactiveControllerHost;
  let requests = 0;
  const whole = () =>
    new Promise<Brief>((resolve, reject) => {
      requests += 1;
      [send, refuse] = [resolve, reject];
    });
  const index = briefOf('built in', true);
  const briefs = new BriefController(
    host,
    { index: () => index, whole },
    { loaded: () => told.push('load'), failed: () => told.push('error') },
  );
  const show = (value: unknown): void => {
    briefs.use(value, null);
    briefs.hostUpdated();
  };
  return {
    briefs,
    told,
    show,
    send: (brief: Brief) => send(brief),
    refuse: (error: Error) => refuse(error),
    requests: () => requests,
  };
}

describe('a brief', () => {
  // Node has no frames; what waits for one runs at the next chance.
  beforeEach(() => vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run)));
  afterEach(() => vi.unstubAllGlobals());

  it('that the page sets is not replaced by texts of the built-in one that come later', async () => {
    const { briefs, told, show, send } = stage();
    show(null);
    show(raw('of the page'));
    await soon(() => expect(briefs.brief.title).toBe('of the page'));
    send(briefOf('built in, whole'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(briefs.brief.title).toBe('of the page');
    expect(told).toEqual(['load']);
  });

  it('that is there before the texts of the built-in one are asked for is not replaced by them', async () => {
    const frames: (() => void)[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
    const { briefs, show, send, requests } = stage();
    show(null);
    briefs.take({ brief: briefOf('of the page'), problems: [] });
    for (const run of frames) run();
    await soon(() => expect(requests()).toBe(1));
    send(briefOf('built in, whole'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(briefs.brief.title).toBe('of the page');
  });

  it('that cannot be read stays a failure when the texts of the last good one arrive', async () => {
    const { briefs, told, show, send } = stage();
    show(null);
    show(42);
    await soon(() => expect(told).toEqual(['error']));
    send(briefOf('built in, whole'));
    await soon(() => expect(briefs.brief.title).toBe('built in, whole'));
    expect(briefs.failure).toBe('kept');
    expect(briefs.problems.map(({ code }) => code)).toEqual(['no-brief']);
  });

  it('whose texts cannot be had is shown without them', async () => {
    const { briefs, show, refuse, requests } = stage();
    show(null);
    await soon(() => expect(requests()).toBe(1));
    refuse(new Error('no network'));
    await soon(() => expect(briefs.failure).toBe('texts'));
    expect(briefs.brief.title).toBe('built in');
  });

  it('read once more says nothing when it is the one that is shown, and loads when it is another', async () => {
    const { briefs, told, show } = stage();
    show(raw('one'));
    await soon(() => expect(told).toEqual(['load']));
    briefs.take({ brief: briefs.brief, problems: [] });
    expect(told).toEqual(['load']);
    briefs.take({ brief: briefOf('two'), problems: [] });
    expect(told).toEqual(['load', 'load']);
  });

  it('that cannot be read once more stays, which is not the same as one that never came', async () => {
    const { briefs, told, show } = stage();
    const failed = { brief: null, problems: [{ code: 'http', where: '@src', message: 'No.' }] };
    briefs.take(failed, true);
    expect(briefs.failure).toBe('nothing');
    show(raw('one'));
    await soon(() => expect(briefs.failure).toBe(null));
    briefs.take(failed, true);
    expect([briefs.failure, briefs.brief.title]).toEqual(['late', 'one']);
    expect(told).toEqual(['error', 'load', 'error']);
  });
});
