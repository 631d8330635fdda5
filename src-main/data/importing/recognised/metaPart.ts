/** What Instagram puts its values in; Facebook has no such names. */
const instagramNames = /"(?:string_(?:map|list)_data|media_map_data)"\s*:/
const instagramFiles =
  /^\s*\{\s*"(?:relationships|likes|saved|searches|stories|ig|impressions_history|inferred_data|profile|login|account_history)_\w+"\s*:/
const facebookFiles =
  /^\s*\{\s*"(?:\w+_v[23]|off_facebook_activity|address_books|page_name|autofill_information|installed_apps|pages_\w+)"\s*:/

/** A file of Instagram's download that holds no messages: likes, logins, who is followed. */
export function isInstagramPart(head: string): boolean {
  return /^\s*[[{]/.test(head) && (instagramNames.test(head) || instagramFiles.test(head))
}

/** A file of Facebook's download that holds no messages: friends, likes, settings. */
export function isFacebookPart(head: string): boolean {
  return facebookFiles.test(head)
}
