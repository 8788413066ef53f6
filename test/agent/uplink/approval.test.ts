import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Installation, installation } from '../../support/programs.ts';

let here: Installation;
beforeEach(() => {
  here = installation();
});
afterEach(() => here.remove());

it('an agent that was not approved yet waits, keeps asking and can be stopped', { timeout: 40_000 }, async () => {
  await here.collector();
  const body = { autoApprove: false };
  const { bundle } = await here.api<{ bundle: string }>('/enrolment-tokens', { method: 'POST', body });
  expect((await here.enrolWith(bundle)).stdout).toContain('has to approve this PC first');
  const waiting = await here.agent({ until: 'waiting for a person to approve this PC' });
  await waiting.end();
  expect(waiting.child.exitCode).toBe(0);
  const { items } = await here.api<{ items: { id: string }[] }>('/machines?standing=pending');
  await here.api(`/machines/${items[0]?.id}/approve`, { method: 'POST', body: {} });
  const agent = await here.agent();
  expect(agent.lines.map(({ msg }) => msg)).toContain('this PC was approved');
  await agent.end();
});
