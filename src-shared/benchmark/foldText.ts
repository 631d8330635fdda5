/** Lower case without diacritics, punctuation and double spaces, so that "'s-Gravenhage" meets "s gravenhage". */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
