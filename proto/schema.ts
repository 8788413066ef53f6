// The contract as data: what rules are type-checked against, which fields name a
// thing, which ones move all the time.
import type { ContractSchema } from '../shared/schema.ts';
import generated from './gen/schema.json' with { type: 'json' };

export const contractSchema: ContractSchema = generated as ContractSchema;
