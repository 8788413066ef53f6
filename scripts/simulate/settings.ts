// The settings of the collector that the simulator starts: the scenario's, over them
// what a person set, and over all what the run itself needs.
import type { Receiver } from './receiver.ts';
import type { Options } from './scenario.ts';

/** A whole fleet comes from one address at once. */
const CONNECTIONS_PER_SECOND = 5000;

export function collectorSettings({ scenario, set }: Options, { url, secret }: Receiver): object {
  const settings: Section = structuredClone({ ...scenario.settings });
  for (const [path, value] of set) put(settings, path, value);
  put(settings, ['agents', 'names'], ['127.0.0.1']);
  put(settings, ['agents', 'handshakes_per_second'], CONNECTIONS_PER_SECOND);
  put(settings, ['agents', 'handshakes_per_address'], CONNECTIONS_PER_SECOND);
  put(settings, ['notify', 'webhook'], [{ name: 'simulator', url, secret }]);
  return settings;
}

interface Section {
  [name: string]: unknown;
}

function put(section: Section, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    section[name] = value;
    return;
  }
  const inner = section[name];
  const next: Section = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  section[name] = next;
  put(next, rest, value);
}
