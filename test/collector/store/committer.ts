// A collector in small, to be killed: commits numbered rows in a loop, several at a
// time, and writes each number that resolved to a file, fsynced, before it goes on.
// node committer.ts DATABASE DONE_FILE FIRST_NUMBER
import { fsyncSync, openSync, writeSync } from 'node:fs';
import { openSqliteStore } from '../../../collector/store/sqlite/store.ts';
import { aBatch, aChange, aMachine, anAuditRow, progressOf } from '../../contract/builders.ts';

const [path = '', doneFile = '', first = '1'] = process.argv.slice(2);
const ID = '00000000-0000-7000-8000-000000000001';
const done = openSync(doneFile, 'a');
const store = await openSqliteStore(path);
if (!(await store.machine(ID))) {
  const machine = aMachine({ id: ID, publicKey: 'key' });
  const session = { machineId: ID, generation: 1, ticketHash: '', instanceId: '', openedAt: 0 };
  await store.commit({ machines: [machine], session });
}
let from = (await store.memoryOf(ID))?.watermarks[0]?.ackedSeq ?? 0;
process.stdout.write('running\n');
for (let number = Number(first); ; number += 5) {
  const stream = store.commit({
    audit: [anAuditRow({ id: `row-${number}` })],
    journal: aBatch(ID),
    changes: [aChange(ID, { subject: 'x'.repeat(3000) })],
    ...progressOf(ID, from, from + 1),
  });
  const others = [1, 2, 3, 4].map((next) => store.commit({ audit: [anAuditRow({ id: `row-${number + next}` })] }));
  await Promise.all([stream, ...others]);
  from += 1;
  writeSync(done, `${number}\n${number + 1}\n${number + 2}\n${number + 3}\n${number + 4}\n`);
  fsyncSync(done);
}
