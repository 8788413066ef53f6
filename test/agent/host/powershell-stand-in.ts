// Stands in for powershell.exe: speaks the same lines, and misbehaves on demand. Its
// "scripts" are words, with what they need behind them.
import { createInterface } from 'node:readline';

const MIB = 1024 * 1024;
const print = (text: string) => process.stdout.write(text);
const answer = (value: object) => print(`\n${JSON.stringify({ workingSet: 60 * MIB, ...value })}\n`);

const LINES: Record<string, (id: number, rest: string, from: unknown) => void> = {
  say: (id, rest) => answer({ id, value: JSON.parse(rest) }),
  pid: (id) => answer({ id, value: process.pid }),
  from: (id, _, from) => answer({ id, value: from ?? null }),
  environment: (id) => answer({ id, value: process.env }),
  refuse: (id, rest) => answer({ id, error: JSON.parse(rest) }),
  hang: () => undefined,
  grow: (id, rest) => answer({ id, value: process.pid, workingSet: Number(rest) * MIB }),
  chatter: (id) => {
    print('WARNING: 何か\n{"half": \n{"id":99,"value":"stale"}\n[1]\nPS C:\\> ');
    answer({ id, value: 'heard' });
  },
  pieces: (id) => {
    const bytes = Buffer.from(`\n${JSON.stringify({ id, value: '受付の PC 🖥' })}\n`);
    for (const byte of bytes) process.stdout.write(Buffer.of(byte));
  },
  flood: (_, rest) => {
    const chunk = 'x'.repeat(MIB);
    for (let count = 0; count < Number(rest); count++) print(chunk);
  },
  die: () => {
    process.stderr.write('out of memory');
    print('\n{"id":1,"val');
    setImmediate(() => process.exit(3));
  },
  'answer-then-die': (id) => {
    answer({ id, value: process.pid });
    setImmediate(() => process.exit(0));
  },
};

const [mode] = process.argv.slice(2);
let begun = false;

function begin(): void {
  begun = true;
  if (mode === 'mute') return;
  const error = { id: 'LanguageMode', category: 'NotEnabled', message: 'limited mode' };
  answer(mode === 'limited' ? { id: 0, error } : { id: 0 });
}

// readline ends with the input, and the process with it: as the real loop does.
createInterface({ input: process.stdin }).on('line', (line) => {
  if (!begun && line.startsWith('& {') && line.endsWith('}')) return begin();
  if (line === '') return;
  const { id, script, from } = JSON.parse(line);
  const [word = '', ...rest] = String(script).split(' ');
  LINES[word]?.(id, rest.join(' '), from);
});
