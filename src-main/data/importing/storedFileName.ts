import type { FormatId } from '#shared/domain/importing.ts'

const chatName = /whats\s?app/i

/** WhatsApp names an export after the other person, in the words of the phone's language: nothing but its kind is kept. */
function chatFileName(fileName: string): string {
  return /\.zip$/i.test(fileName) ? 'WhatsApp-chat.zip' : 'WhatsApp-chat.txt'
}

/** "messages/inbox/janbedacht_10158/message_1.json": Meta calls the folder of a conversation after the other person. */
const inInbox =
  /((?:^|[/\\])(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)[/\\])[^/\\]+/gi
/** Such a folder by itself, also packed by hand; what begins with the network's name is the export of an account. */
const conversationName =
  /(^|[/\\]|: )(?!(?:facebook|instagram|meta)[-_])[^/\\:]*_(?:\d{5,}|[\w-]{10})(?=\.zip(?:$|: )|[/\\]|$)/gi

/**
 * A name or path as a report may hold it, where what is in the file is not known: without the names of people that
 * WhatsApp and Meta give their files and folders.
 */
export function namelessPath(path: string): string {
  return chatName.test(path) ? chatFileName(path) : path.replace(inInbox, '$1…')
}

/**
 * The name of an imported file as the dossier keeps it: without the names of people that exports give files and folders.
 * Whoever saves a chat may name it after the other person as well, so of such a name nothing is kept but its kind.
 */
export function storedFileName(format: FormatId, fileName: string): string {
  if (format === 'whatsapp') return chatFileName(fileName)
  if (format !== 'facebookData' && format !== 'instagramData') return fileName
  return namelessPath(fileName).replace(conversationName, '$1…')
}
