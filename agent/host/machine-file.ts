// machine.json of a recorded machine: what a tree of files can't hold.
import Type from 'typebox';

const closed = { additionalProperties: false };
const Text = Type.Union([Type.String(), Type.Array(Type.String())], { description: 'text, or its lines' });
const Reason = Type.Enum(['no_permission', 'timeout', 'tool_missing', 'not_supported', 'parse_error', 'stale_source']);
const Milliseconds = Type.Union([Type.Number(), Reason], { description: 'milliseconds, or why there was no answer' });

const ProgramResult = Type.Union([
  Reason,
  Type.Object(
    {
      code: Type.Optional(Type.Integer({ description: 'exit code, 0 when left out' })),
      stdout: Type.Optional(Text),
      stdoutFile: Type.Optional(Type.String({ description: 'instead of stdout: a file in the folder of the machine' })),
      stderr: Type.Optional(Text),
    },
    closed,
  ),
]);

const PathEntry = Type.Object(
  {
    link: Type.Optional(Type.String({ description: 'it is a symbolic link to here' })),
    kind: Type.Optional(Type.Enum(['file', 'folder', 'device', 'other'])),
    denied: Type.Optional(Type.Literal(true, { description: 'may not be read' })),
    mode: Type.Optional(Type.String({ pattern: '^[0-7]{3,4}$' })),
    uid: Type.Optional(Type.Integer()),
    gid: Type.Optional(Type.Integer()),
    inode: Type.Optional(Type.Integer()),
    sizeBytes: Type.Optional(Type.Integer()),
    modified: Type.Optional(Type.String({ description: 'ISO 8601' })),
    changed: Type.Optional(Type.String({ description: 'ISO 8601' })),
  },
  closed,
);

const Space = Type.Object(
  {
    blockBytes: Type.Integer(),
    blocks: Type.Integer(),
    blocksFree: Type.Integer(),
    blocksAvailable: Type.Integer(),
    inodes: Type.Integer(),
    inodesFree: Type.Integer(),
  },
  closed,
);

const Hardware = Type.Object(
  {
    vendor: Type.Optional(Type.String()),
    model: Type.Optional(Type.String()),
    biosVersion: Type.Optional(Type.String()),
    biosDate: Type.Optional(Type.String()),
    cpu: Type.Optional(Type.String()),
    cores: Type.Optional(Type.Integer()),
    memoryBytes: Type.Optional(Type.Integer()),
    disks: Type.Array(
      Type.Object(
        {
          device: Type.String(),
          model: Type.Optional(Type.String()),
          sizeBytes: Type.Optional(Type.Integer()),
          kind: Type.Optional(Type.Enum(['hdd', 'ssd', 'nvme'])),
        },
        closed,
      ),
    ),
    hypervisor: Type.Optional(Type.String()),
  },
  closed,
);

const InterfaceAddress = Type.Object(
  {
    interface: Type.String(),
    address: Type.String(),
    family: Type.Enum(['ipv4', 'ipv6']),
    mac: Type.String(),
    internal: Type.Boolean(),
  },
  closed,
);

export const MachineFile = Type.Object(
  {
    platform: Type.Enum(['linux', 'win32', 'darwin']),
    now: Type.String({ description: 'ISO 8601; the clock stands still' }),
    hostname: Type.String(),
    timeZone: Type.String(),
    enabled: Type.Optional(
      Type.Array(Type.String(), { description: 'checks that are off by default and on at this machine' }),
    ),
    /** By "program" or "program argument"; a program that is not named is not installed. */
    programs: Type.Optional(Type.Record(Type.String(), ProgramResult)),
    /** Windows: what each built-in query answers, or why it does not; by "query" or "query from". */
    queries: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
    /** Links, and what git keeps of no file: owners, modes, times. */
    paths: Type.Optional(Type.Record(Type.String(), PathEntry)),
    /** By mount point. */
    space: Type.Optional(Type.Record(Type.String(), Type.Union([Space, Reason]))),
    addresses: Type.Optional(Type.Array(InterfaceAddress)),
    cpuTime: Type.Optional(Type.Object({ busy: Type.Number(), total: Type.Number() }, closed)),
    /** By "host:port". */
    dial: Type.Optional(Type.Record(Type.String(), Milliseconds)),
    /** By server. */
    resolve: Type.Optional(Type.Record(Type.String(), Milliseconds)),
    hardware: Type.Optional(Hardware),
  },
  closed,
);

export type MachineFile = Type.Static<typeof MachineFile>;
export type RecordedPath = Type.Static<typeof PathEntry>;
