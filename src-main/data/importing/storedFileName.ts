import type { FormatId } from '#shared/domain/importing.ts'

/**
 * The name of an imported file as the dossier keeps it. WhatsApp names an export after the other person, in the words
 * of the phone's language, and whoever saves it may name it likewise: of such a name nothing is kept but its kind.
 */
export function storedFileName(format: FormatId, fileName: string): string {
  if (format !== 'whatsapp') return fileName
  return /\.zip$/i.test(fileName) ? 'WhatsApp-chat.zip' : 'WhatsApp-chat.txt'
}
