import { contractSchema } from '../../proto/schema.ts';
import { builtInRules, loadPack, type Pack } from '../../shared/rules/pack.ts';

/** The rules that come with Deskside, compiled once for all tests of a worker. */
export const builtInPack: Pack = loadPack(builtInRules(), contractSchema);
