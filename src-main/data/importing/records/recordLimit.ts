/** A record (row, line, element) longer than this was never ended: no one wrote it, and it must not fill the memory. */
export const maxRecordChars = 4 * 1024 * 1024
