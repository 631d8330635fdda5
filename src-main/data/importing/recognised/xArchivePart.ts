/** Every file of an archive of X begins so. */
export function isXArchivePart(head: string): boolean {
  return /^\s*window\.(?:YTD\.|__THAR_CONFIG)/.test(head)
}
