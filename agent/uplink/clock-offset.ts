// How far this machine's clock is from the collector's, by round trips.

const SAMPLES = 5;

/** One exchange: when it left and came back by our clocks, and what the collector's clock said. */
interface Exchange {
  wallMs: number;
  sentMonoMs: number;
  gotMonoMs: number;
  serverMs: number;
}

export interface ClockOffset {
  note(exchange: Exchange): void;
  /** This machine's clock minus the collector's, in milliseconds, median of 5; undefined when nothing is known. */
  ms(): number | undefined;
}

export function openClockOffset(): ClockOffset {
  const samples: number[] = [];
  return {
    note({ wallMs, sentMonoMs, gotMonoMs, serverMs }) {
      samples.push(Math.round(wallMs + (gotMonoMs - sentMonoMs) / 2 - serverMs));
      if (samples.length > SAMPLES) samples.shift();
    },
    ms: () => samples.toSorted((a, b) => a - b)[Math.floor(samples.length / 2)],
  };
}
