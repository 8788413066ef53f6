// What every engine must do. An engine's test opens its own ground and runs this.
import { describe } from 'vitest';
import { audits } from './audit.contract.ts';
import { counting } from './counting.contract.ts';
import { evidence } from './evidence.contract.ts';
import { fences } from './fences.contract.ts';
import type { OpenGround } from './ground.ts';
import { questions } from './questions.contract.ts';
import { queue } from './queue.contract.ts';
import { quiet } from './quiet.contract.ts';
import { roundTrips } from './round-trip.contract.ts';
import { since } from './since.contract.ts';
import { storms } from './storms.contract.ts';

export function storeContract(engine: string, open: OpenGround): void {
  describe(`the store on ${engine}`, () => {
    roundTrips(open);
    fences(open);
    questions(open);
    queue(open);
    counting(open);
    quiet(open);
    evidence(open);
    storms(open);
    audits(open);
    since(open);
  });
}
