// A Mac made of what its programs print.
import type { Host, Output } from '../../../../agent/host/host.ts';
import { recordedHost } from '../../../../agent/host/recorded.ts';
import { CheckError, type UnknownReasonName } from '../../../../shared/errors.ts';

export const NOW = Date.parse('2026-11-22T09:00:00Z');
export const SURROUNDINGS = {};

type Answer = string | Partial<Output> | { fails: UnknownReasonName };

/** @param programs by "program" or "program argument"; what is missing is not installed. */
export function mac(programs: Record<string, Answer>, other: Partial<Host> = {}): Host {
  return {
    ...recordedHost('test/machines/macos-15-healthy'),
    has: async (program) => Object.keys(programs).some((key) => key.split(' ')[0] === program),
    run: async (program, argument) => {
      const answer = programs[argument === undefined ? program : `${program} ${argument}`];
      if (answer === undefined) throw new CheckError('tool_missing', `${program} ${argument ?? ''}`);
      if (typeof answer === 'string') return { code: 0, stdout: answer, stderr: '' };
      if ('fails' in answer) throw new CheckError(answer.fails, program);
      return { code: 0, stdout: '', stderr: '', ...answer };
    },
    ...other,
  };
}

/** The same as a property list. */
export function plistOf(value: unknown): string {
  return plist(elementOf(value));
}

function elementOf(value: unknown): string {
  if (Array.isArray(value)) return `<array>${value.map(elementOf).join('')}</array>`;
  if (value instanceof Date) return `<date>${value.toISOString().replace(/\.\d+/, '')}</date>`;
  if (typeof value === 'boolean') return `<${value}/>`;
  if (typeof value === 'number') return `<integer>${value}</integer>`;
  if (typeof value !== 'object' || value === null) return `<string>${value}</string>`;
  const entries = Object.entries(value).map(([key, inner]) => `<key>${key}</key>${elementOf(inner)}`);
  return `<dict>${entries.join('')}</dict>`;
}

/** A property list as plutil and diskutil print it. */
export function plist(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
${body}
</plist>
`;
}
