import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noStage } from '../support/powers.ts';
import { type Installation, installation, type Running } from '../support/programs.ts';
import { type WebhookReceiver, webhookReceiver } from '../support/webhook-receiver.ts';

/** A journal that runs comes before any file. */
const JOURNAL = ['/run/systemd/journal', '/run/log/journal'];
const none = noStage();

interface Case {
  ref: string;
  state: string;
  severity: string;
  title: string;
  flaggedAt: string;
  ackDueAt: string;
}

describe.skipIf(none)(`a dozen failed ssh logins (${none ?? 'in a log of their own'})`, { timeout: 60_000 }, () => {
  let here: Installation;
  let agent: Running;
  let receiver: WebhookReceiver;
  let log: string;

  beforeAll(async () => {
    receiver = await webhookReceiver();
    const target = { name: 'security-desk', url: receiver.url, secret: receiver.secret, events: ['case.flagged'] };
    here = installation({
      collector: { notify: { webhook: [target] } },
      agent: { checks: { logins: { every: '300ms' } } },
    });
    // The agent alone sees these folders, one as /var/log, one in place of the journal.
    const [logs, nothing] = [join(here.folder, 'log'), join(here.folder, 'nothing')];
    mkdirSync(logs);
    mkdirSync(nothing);
    log = join(logs, 'auth.log');
    writeFileSync(log, line('Accepted publickey for alice from 192.0.2.1 port 50000 ssh2: ED25519 SHA256:x'));
    await here.collector();
    await here.enrol();
    const hidden = JOURNAL.filter((folder) => existsSync(folder)).map((folder) => [folder, nothing]);
    agent = await here.agent({ over: { '/var/log': logs, ...Object.fromEntries(hidden) } });
  });
  afterAll(async () => {
    await agent?.end();
    await here?.remove();
    await receiver?.close();
  });

  function line(message: string): string {
    return `${new Date().toISOString().replace('Z', '000+00:00')} pc sshd[4711]: ${message}\n`;
  }

  async function cases(): Promise<Case[]> {
    return (await here.api<{ items: Case[] }>('/cases')).items;
  }

  it('flags a case with a severity and the time by which somebody must have it', async () => {
    await expect
      .poll(async () =>
        (await here.api<{ items: { check: string }[] }>(`/machines/${await machine()}/facts`)).items.map(
          ({ check }) => check,
        ),
      )
      .toContain('logins');
    for (let port = 0; port < 12; port++) {
      appendFileSync(log, line(`Failed password for root from 198.51.100.7 port ${40000 + port} ssh2`));
    }
    await expect.poll(async () => (await cases()).length, { timeout: 20_000 }).toBe(1);
    const [flagged] = await cases();
    expect(flagged).toMatchObject({ state: 'flagged', severity: expect.stringMatching(/^S[123]$/) });
    expect(flagged?.title).toMatch(/failed logins .* from 198\.51\.100\.7/);
    expect(Date.parse(flagged!.ackDueAt)).toBeGreaterThan(Date.parse(flagged!.flaggedAt));
  });

  it('tells the security desk by a webhook whose signature holds', async () => {
    const [flagged] = await cases();
    await expect.poll(() => receiver.deliveries.length, { timeout: 20_000 }).toBe(1);
    const [delivery] = receiver.deliveries;
    expect(receiver.refused).toBe(0);
    expect(delivery).toMatchObject({
      type: 'case.flagged',
      data: { number: flagged?.ref, severity: flagged?.severity },
    });
  });

  it('is acknowledged by a person on the command line, and stays open', async () => {
    const [flagged] = await cases();
    const outcome = await here.cli('cases', 'ack', flagged!.ref);
    expect(outcome).toMatchObject({ code: 0 });
    expect((await cases())[0]?.state).toBe('acknowledged');
  });

  async function machine(): Promise<string> {
    const { items } = await here.api<{ items: { id: string }[] }>('/machines');
    return items[0]!.id;
  }
});
