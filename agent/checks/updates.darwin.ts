// Software Update of macOS, from what its own last scan found. An upgrade to the next
// macOS is no update: how long this one is supported is for the check of releases.
import { CheckError } from '../../shared/errors.ts';
import type { Host } from '../host/host.ts';
import type { Past, Reading } from './check.ts';
import { readVersion } from './release.version.darwin.ts';
import { joinOffers, type Offer, parseList, parseRecommended } from './updates.offers.darwin.ts';
import { isAutomatic, readSettings, scannedAt } from './updates.settings.darwin.ts';
import { type Memory, type Pending, pendingFacts, remember } from './updates.since.ts';

export async function readMac(host: Host, { memory: before }: Past<Memory>): Promise<Reading<'updates', Memory>> {
  const now = host.now();
  const settings = await readSettings(host);
  const scannedMs = scannedAt(settings);
  if (scannedMs === undefined) {
    throw new CheckError('stale_source', 'macOS has never looked for updates; open Software Update once');
  }
  const { version } = await readVersion(host);
  const listed = parseList(await listText(host), version);
  const offers = joinOffers(parseRecommended(settings.own, version), listed);
  const pending = offers.map((offer) => pendingOf(offer, version));
  const memory = remember(pending, { ...firstOffers(offers), ...before }, now);
  return {
    facts: {
      manager: 'softwareupdate',
      metadata_at_ms: Math.min(scannedMs, now),
      automatic: isAutomatic(settings),
      ...(settings.profile !== undefined && { managed_by: 'mdm' }),
      ...pendingFacts(pending, memory),
      others: [],
    },
    memory,
  };
}

/** "" when it takes too long: the settings have told most of it. */
async function listText(host: Host): Promise<string> {
  try {
    return (await host.run('softwareUpdates')).stdout;
  } catch (error) {
    if (error instanceof CheckError) return '';
    throw error;
  }
}

function pendingOf({ name, version, security }: Offer, running: string): Pending {
  return { name, installed: name === 'macOS' ? running : '', available: version, security };
}

/** macOS knows since when it offers something: also from before this agent came. */
function firstOffers(offers: Offer[]): Memory {
  return Object.fromEntries(
    offers.flatMap(({ name, security, offeredMs: sinceMs }) =>
      sinceMs === undefined ? [] : [[name, { sinceMs, ...(security && { securityMs: sinceMs }) }]],
    ),
  );
}
