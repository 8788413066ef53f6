// Why a query failed, by PowerShell's category, the exception's type and its number.
import { CheckError, type UnknownReasonName } from '../../shared/errors.ts';
import { present } from '../../shared/present.ts';

/** PowerShell's ErrorRecord, as the loop tells it. */
interface Failure {
  /** FullyQualifiedErrorId: "HRESULT 0x80041010,Microsoft.Management...". */
  id?: string;
  /** Name in the enum ErrorCategory. */
  category?: string;
  /** Full name of the innermost exception's type. */
  type?: string;
  /** Of the innermost exception; negative, being a signed 32-bit number. */
  hresult?: number;
  /** In the language of the machine. */
  message?: string;
}

const SIGNS: [UnknownReasonName, RegExp][] = [
  // E_ACCESSDENIED, WBEM_E_ACCESS_DENIED, ERROR_PRIVILEGE_NOT_HELD.
  [
    'no_permission',
    /\b(?:PermissionDenied|SecurityError|AuthenticationError|UnauthorizedAccessException|SecurityException|0x80070005|0x80041003|0x80070522)\b/i,
  ],
  // WBEM_E_TIMED_OUT.
  ['timeout', /\b(?:OperationTimeout|TimeoutException|0x80041069)\b/i],
  // WBEM_E_NOT_SUPPORTED, WBEM_E_INVALID_NAMESPACE, WBEM_E_INVALID_CLASS, WBEM_E_PROVIDER_NOT_FOUND, REGDB_E_CLASSNOTREG.
  [
    'not_supported',
    /\b(?:CommandNotFoundException|NotImplemented|NotInstalled|NotEnabled|TypeNotFound|EventLogNotFoundException|0x8004100c|0x8004100e|0x80041010|0x80041011|0x80040154)\b/i,
  ],
];

/** Undefined when the answer tells of no error. */
export function failureOf(answer: object): Failure | undefined {
  const error = 'error' in answer ? answer.error : undefined;
  if (typeof error !== 'object' || error === null) return undefined;
  const field = (name: keyof Failure): unknown => Reflect.get(error, name);
  const text = (name: keyof Failure) => (typeof field(name) === 'string' ? String(field(name)) : undefined);
  const hresult = field('hresult');
  return present({
    id: text('id'),
    category: text('category'),
    type: text('type'),
    hresult: typeof hresult === 'number' ? hresult : undefined,
    message: text('message'),
  });
}

/** @param query its name, for people. */
export function checkErrorOfFailure(query: string, failure: Failure): CheckError {
  const { id = '', category = '', type = '', hresult, message = 'PowerShell gave no reason' } = failure;
  const number = hresult === undefined ? '' : `0x${(hresult >>> 0).toString(16)}`;
  const said = [id, category, type, number].join(' ');
  const reason = SIGNS.find(([, sign]) => sign.test(said))?.[0] ?? 'parse_error';
  return new CheckError(reason, `query ${query}: ${message.trim()} (${said.replaceAll(/\s+/g, ' ').trim()})`);
}
