// "Gemeente Voorbeeld commented on Jan Bedacht's post." The English and Danish sentences were seen in real exports, the
// Dutch and French ones were built from the words of the site.

/** Whom a comment is for: somebody by name, somebody (or something) without one, oneself; unknown = not understood. */
export type Addressed = { readonly name: string } | 'oneself' | 'unknown'

const oneself: readonly RegExp[] = [
  /\b(?:commented on|replied to) (?:his|her|their|its|your) own\b/i,
  /\b(?:zijn|haar|hun|je|uw|een|het|de)? ?eigen (?:bericht|foto|video|reactie|opmerking|status|link|album)/i,
  /\b(?:sa|son|ses|leur|votre) propre\b/i,
]

const named: readonly RegExp[] = [
  /\b(?:commented on|replied to) (.{1,200}?)['’]s? (?:post|comment|photo|video|album|link|status|reel|live video|event|activity|timeline)/i,
  /\b(?:gereageerd|geantwoord|reageerde|antwoordde) op (?:het|de|een) (?:bericht|reactie|opmerking|foto|video|album|link|status|reel|livevideo|evenement) van (.{1,200}?)\.?$/i,
  /\b(?:gereageerd|geantwoord|reageerde|antwoordde) op (.{1,200}?)['’]s? (?:bericht|reactie|opmerking|foto|video|album|link|status|reel)/i,
  /\b(?:reactie|opmerking) van (.{1,200}?) beantwoord/i,
  /\b(?:commenté|répondu)\b.{0,40}? (?:de |d['’])(.{1,200}?)\.?$/i,
]

export function addressedBy(title: string): Addressed {
  const sentence = title.trim()
  if (oneself.some((pattern) => pattern.test(sentence))) return 'oneself'
  for (const pattern of named) {
    const name = pattern.exec(sentence)?.[1]?.trim()
    if (name !== undefined && name !== '') return { name }
  }
  return 'unknown'
}
