import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { openTidying } from '../../agent/footprint.ts';
import { minutes } from '../../shared/duration.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** Something large that nobody holds any more. */
function garbage(): WeakRef<object> {
  return new WeakRef({ left: Array.from({ length: 1_000 }, String) });
}

it('collects what work has left, within a minute', async () => {
  const tidying = openTidying();
  const left = garbage();
  // A new turn of the event loop: until then a WeakRef holds what it was made of.
  await pause(0);
  vi.useFakeTimers();
  tidying.afterWork();
  vi.advanceTimersByTime(minutes(1));
  expect(left.deref()).toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it('does so once, however much work there was', () => {
  vi.useFakeTimers();
  const tidying = openTidying();
  for (let i = 0; i < 10; i++) tidying.afterWork();
  expect(vi.getTimerCount()).toBe(1);
});

it('leaves gc() to nobody else', () => {
  openTidying();
  expect(globalThis).not.toHaveProperty('gc');
});
