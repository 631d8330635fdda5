/**
 * What a dossier keeps of the words of messages: nothing (as it begins), a redacted text for 90 days, or a redacted text
 * for as long as the dossier lives.
 */
export const textKeepings = ['off', 'redacted90Days', 'kept'] as const
export type TextKeeping = (typeof textKeepings)[number]
