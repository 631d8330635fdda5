/** A list of phrases written as one text, with commas between them. */
export function phrases(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
}
