import type { FormatId } from '#shared/domain/importing.ts'

/** WhatsApp names an export after the other person: that name is a handle, and handles are not stored. */
const whatsAppName = /^(.*whatsapp[- ]?chat\s*(?:with|met|mit|-)?\s+).+?((?:\.txt|\.zip)?)$/i

export function storedFileName(format: FormatId, fileName: string): string {
  if (format !== 'whatsapp') return fileName
  return fileName.replace(whatsAppName, '$1…$2')
}
