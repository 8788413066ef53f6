// Runs around every file of tests. Files share a process, so what one leaves behind goes on
// within the next: a server with its clients is enough to make a test with faked timers hang.
import { afterAll, beforeAll, expect } from 'vitest';
import { soon } from './soon.ts';

const KINDS = ['TCPServerWrap', 'PipeServerWrap', 'ProcessWrap', 'FSEventWrap'];
const running = () => process.getActiveResourcesInfo().filter((kind) => KINDS.includes(kind));

let before: string[] = [];

beforeAll(() => {
  before = running();
});

afterAll(() => soon(() => expect(running(), 'servers, processes and watchers this file leaves').toEqual(before)));
