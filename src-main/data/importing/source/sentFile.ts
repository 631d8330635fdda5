/** Meta keeps what was sent in a conversation beside its messages ("inbox/name_123/files/begroting.xlsx"). */
const inConversation =
  /(?:^|\/)(?:inbox|archived_threads|filtered_threads|message_requests|e2ee_cutover)\/[^/]+\/.+/i

/** So WhatsApp names what was sent in a chat: "00000012-Begroting.xlsx", "DOC-20220318-WA0001.xlsx". */
const sentInChat = /(?:^|\/)(?:\d{8}-|[A-Z]{3}-\d{8}-WA\d)/

/**
 * Whether a file in an export is a document that people sent each other: no export, and none of our business. Names of
 * such files may name people.
 */
export function isSentFile(name: string): boolean {
  return sentInChat.test(name) || (inConversation.test(name) && !/\.json$/i.test(name))
}
