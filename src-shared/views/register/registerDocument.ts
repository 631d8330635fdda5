import type { RegisterFacts } from '../../contract/register.ts'
import type { DocumentBlock, ReportDocument } from '../../report/document.ts'
import type { Words } from '../words.ts'

const heading = (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text })
const points = (lines: readonly string[]): DocumentBlock => ({ kind: 'points', points: lines })
const texts = (items: readonly { readonly text: string }[]): readonly string[] =>
  items.map(({ text }) => text)

function peopleOf(words: Words, facts: RegisterFacts): readonly string[] {
  const { people } = words.text.register
  return [
    people.citizens,
    people.employees,
    ...(facts.respondents === 0 ? [] : [people.respondents(words.number(facts.respondents))]),
  ]
}

function dataOf(words: Words, facts: RegisterFacts): readonly string[] {
  const { register, figures, data } = words.text
  const said = register.data
  const channels = facts.channels.map((channel) => figures.channels[channel])
  const keepsTexts = facts.keeping !== 'off' || facts.texts > 0
  return [
    channels.length === 0 ? said.noChannels : said.channels(words.list(channels)),
    ...(facts.formats.length === 0
      ? []
      : [said.sources(words.list(facts.formats.map((format) => data.formats[format])))]),
    said.events,
    said.pseudonyms,
    ...(facts.hasSatisfaction ? [said.satisfaction] : []),
    keepsTexts ? said.texts(words.number(facts.texts)) : said.noText,
    ...(facts.hasClassifier ? [said.classifier] : []),
    ...(facts.purgedPeople === 0 ? [] : [said.purged(words.number(facts.purgedPeople))]),
  ]
}

function securityOf(words: Words, { keyProtection }: RegisterFacts): readonly string[] {
  const { security } = words.text.register
  return [
    security.pseudonyms,
    keyProtection === 'keychain' ? security.keychain : security.keyFile,
    security.erased,
    security.closed,
    security.disk,
  ]
}

/** What a dossier really keeps, as an entry of the register that article 30 of the GDPR asks for. */
export function registerDocument(words: Words, facts: RegisterFacts): ReportDocument {
  const { register } = words.text
  const { parts, retention, head } = register
  return {
    title: register.title,
    language: words.language,
    municipality: facts.municipality,
    head: [
      { name: head.controller, value: facts.municipality },
      { name: head.made, value: words.instantDate(facts.madeAtMs, facts.timeZone) },
      { name: head.contact, value: '' },
    ],
    blocks: [
      heading(parts.purpose),
      { kind: 'paragraph', text: register.purpose },
      heading(parts.basis),
      { kind: 'toFillIn', text: register.toChoose },
      points(texts(register.basisOptions)),
      heading(parts.people),
      points(peopleOf(words, facts)),
      heading(parts.data),
      points(dataOf(words, facts)),
      heading(parts.recipients),
      points(texts(register.recipients)),
      heading(parts.retention),
      points([retention.events, retention[facts.keeping], retention.backups]),
      heading(parts.security),
      points(securityOf(words, facts)),
      heading(parts.place),
      { kind: 'paragraph', text: register.place(facts.folder) },
      ...(facts.sharedPath === null
        ? []
        : [{ kind: 'paragraph' as const, text: register.placeShared(facts.sharedPath) }]),
      { kind: 'paragraph', text: register.placeNote },
      heading(parts.rights),
      points(texts(register.rights)),
      heading(parts.not),
      points(texts(register.not)),
      heading(parts.dpia),
      points(texts(register.dpia)),
    ],
    foot: register.foot,
    madeAtMs: facts.madeAtMs,
    timeZone: facts.timeZone,
    figures: [],
  }
}
