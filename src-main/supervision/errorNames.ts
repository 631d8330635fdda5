import { getSystemErrorMap } from 'node:util'

/**
 * Everything of an error that may be written down, by its exact spelling. A message, a path or a field's name can hold a
 * person's name; a class or code of these lists cannot.
 */
const errorClasses: ReadonlySet<string> = new Set([
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AbortError',
  'AssertionError',
  'DOMException',
  'DataCloneError',
  'SystemError',
  'SqliteError',
  'ZodError',
  '$ZodError',
  'AppError',
  'CancelledError',
  'DrawingFailed',
  'ImportReadError',
  'PackageRefused',
  'PictureRefused',
  'RowRefused',
  'TemplateRefused',
  'UsageError',
  'WorkerEndedError',
  'XmlUnreadable',
])

const systemCodes: ReadonlySet<string> = new Set([...getSystemErrorMap().values()].map(([code]) => code))
/** The primary result codes; a longer code begins with one of them (sqlite.org/rescode.html). */
const sqliteCodes =
  /^SQLITE_(?:ERROR|INTERNAL|PERM|ABORT|BUSY|LOCKED|NOMEM|READONLY|INTERRUPT|IOERR|CORRUPT|NOTFOUND|FULL|CANTOPEN|PROTOCOL|SCHEMA|TOOBIG|CONSTRAINT|MISMATCH|MISUSE|NOLFS|AUTH|FORMAT|RANGE|NOTADB|NOTICE|WARNING)(?:_(?:[A-Z2]{2,16})){0,3}$/
/** Node's and Chromium's own; the first word of each is one of theirs. */
const platformCodes =
  /^ERR_(?:ABORTED|ACCESS_DENIED|ASSERTION|BLOCKED_BY_CLIENT|BUFFER|CACHE|CHILD_PROCESS|CONTENT|CRYPTO|DLOPEN|FAILED|FILE|FS|ILLEGAL|INSUFFICIENT|INTERNAL|INVALID|IPC|METHOD|MISSING|MODULE|OSSL|OUT_OF|PACKAGE|REQUIRE|SCRIPT|SERVER|STREAM|STRING|SYSTEM|TIMED_OUT|UNEXPECTED|UNHANDLED|UNKNOWN|UNSUPPORTED|USE_AFTER|VM|WORKER|ZLIB|Z_)[A-Z0-9_]{0,60}$/

export function knownErrorClass(name: unknown): string | null {
  return typeof name === 'string' && errorClasses.has(name) ? name : null
}

/** A code of the system, of SQLite or of the runtime; null for whatever else stands in its place. */
export function knownErrorCode(code: unknown): string | null {
  if (typeof code !== 'string') return null
  return systemCodes.has(code) || sqliteCodes.test(code) || platformCodes.test(code) ? code : null
}
