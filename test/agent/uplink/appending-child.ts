// A process of its own that appends until it is killed, and tells what is committed.
import { writeSync } from 'node:fs';
import { openSpool } from '../../../agent/uplink/spool.ts';
import { type Event, Lane } from '../../../proto/gen/types.ts';
import { newId } from '../../../shared/id.ts';
import { openLog } from '../../../shared/log.ts';

const spool = openSpool(process.argv[2] ?? '', { log: openLog('child', 'silent') });
for (let n = 1; ; n++) {
  const event: Event = {
    event_id: newId(Date.now()),
    check: 'clock',
    observed_ms: Date.now(),
    mono_ms: 0,
    cost_ms: 0,
    command_id: new Uint8Array(),
    facts: { clock: { offset_ms: n } },
  };
  spool.append([{ lane: Lane.LANE_ROUTINE, event }], [{ check: 'clock', json: String(n) }]);
  writeSync(1, `${n}\n`);
}
