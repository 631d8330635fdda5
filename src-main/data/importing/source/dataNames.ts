// Names only ever decide what is not worth opening (pictures, sound, system droppings); what a file is, its content tells.
const mediaExtension =
  /\.(?:jpe?g|png|gif|webp|heic|bmp|svg|ico|mp4|mov|avi|mkv|3gp|webm|mp3|m4a|ogg|opus|aac|wav|amr|pdf|docx?|pptx?|vcf|woff2?|ttf|eot|css|map|html?|wasm)$/i

/** Signalen's table of who reported: personal data, and no message in it. */
const reporterTable = /^(?:\d{6}[A-Z]+_)?reporters\.csv$/

/** False for names that cannot hold messages. */
export function isDataName(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1)
  if (base.startsWith('.') || base === 'Thumbs.db' || base === 'desktop.ini') return false
  if (name.startsWith('__MACOSX/') || name.includes('/__MACOSX/')) return false
  return !mediaExtension.test(base) && !reporterTable.test(base)
}
