// Parts start in order and stop in reverse. Stopping twice does no harm.

export interface Part {
  name: string;
  start?: () => Promise<void> | void;
  stop?: () => Promise<void> | void;
}

export interface Lifecycle {
  /** Starts all parts; when one fails, stops those already started and throws. */
  start(): Promise<void>;
  /** Stops in reverse; every part gets its turn, the first failure is thrown at the end. */
  stop(): Promise<void>;
}

export function lifecycleOf(parts: Part[]): Lifecycle {
  const started: Part[] = [];

  async function start(): Promise<void> {
    try {
      for (const part of parts) {
        await part.start?.();
        started.push(part);
      }
    } catch (error) {
      await stop().catch(() => undefined);
      throw error;
    }
  }

  async function stop(): Promise<void> {
    const failures: unknown[] = [];
    for (let part = started.pop(); part; part = started.pop()) {
      try {
        await part.stop?.();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  return { start, stop };
}

/** Resolves with what asks the process to end: the name of a signal, or that whoever started it over a channel is gone. */
export function untilAskedToStop(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
    process.once('disconnect', () => resolve('disconnect'));
    if (process.connected === false) resolve('disconnect');
    // Waiting for it keeps nobody alive.
    process.channel?.unref();
  });
}
