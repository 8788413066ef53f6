import { sql } from 'kysely';
import { createIndex, type SchemaStep } from './migration.ts';

/** The checks whose changes are looked at, as they were when this step was written. */
const CAUSING = sql`check_name in ('software', 'updates', 'release', 'inventory', 'hardening', 'boot_security', 'firewall', 'antivirus', 'certificates', 'redirection', 'remote_tools', 'autoruns', 'modules')`;

/** What many machines have in common is found without reading what they have not. */
export const stormIndexes: SchemaStep = {
  name: '0008-storms',
  async up(db) {
    await createIndex(db, 'machine', ['presence', 'presence_at']);
    await createIndex(db, 'ticket', ['opened_at']);
    await createIndex(db, 'change', ['machine_id', 'at_ms'], { where: CAUSING }, 'change_causing');
    await createIndex(db, 'change', ['check_name', 'subject', 'path', 'at_ms'], { where: CAUSING }, 'change_shared');
    const silent = sql`rule_id = 'machine.silent' and state <> 'clear'`;
    await createIndex(db, 'finding', ['machine_id'], { where: silent }, 'finding_silent');
  },
};
