// What the app itself writes into a chat. Such lines are no messages, also where an export puts a name before them.
import type { SenderAndBody } from './line.ts'

/** On encryption, security codes and business accounts: unmistakable, wherever they stand. */
const alwaysNotices: readonly RegExp[] = [
  // Dutch
  /^(?:de )?berichten en (?:oproepen|gesprekken) (?:worden|zijn) (?:end-to-end|eind-tot-eind)/i,
  /^berichten (?:die (?:u|je)|naar|in|aan|tot) .{0,60}(?:versleutel|beveilig|end-to-end)/i,
  /^(?:uw|je|de) beveiligingscode (?:met|voor|van) .{1,80}(?:gewijzigd|veranderd)/i,
  /^dit bedrijf (?:gebruikt|maakt gebruik van) een beveiligde (?:service|dienst)/i,
  /^(?:deze chat|dit gesprek) is met een (?:bedrijf|zakelijk)/i,
  // English
  /^messages and calls are end-to-end encrypted/i,
  /^messages (?:you send )?(?:to|in) this (?:chat|group) (?:and calls )?are (?:now )?(?:secured|end-to-end)/i,
  /^messages are end-to-end encrypted/i,
  /^your security code with .{1,80} changed/i,
  /^this business uses a secure service/i,
  /^this chat is with a (?:business|verified business) account/i,
  // German
  /^nachrichten und anrufe sind ende-zu-ende-verschlüsselt/i,
  /^nachrichten(?:,| in| an) .{0,60}ende-zu-ende-verschlüssel/i,
  /^(?:deine|ihre|die) sicherheitsnummer .{1,80}geändert/i,
  /^dieses unternehmen (?:nutzt|verwendet) einen sicheren/i,
  // French, Spanish, Italian, Portuguese, Japanese
  /^les messages et (?:les )?appels sont chiffrés/i,
  /^los mensajes y (?:las )?llamadas están cifrados/i,
  /^i messaggi e le chiamate sono crittografati/i,
  /^as mensagens e (?:as )?(?:chamadas|ligações) (?:são|estão)/i,
  /^メッセージと通話はエンドツーエンド/,
]

/** On members, subjects and settings: people write such words too, so only where the app surely wrote them. */
const groupNotices: readonly RegExp[] = [
  // Dutch
  /(?:heeft|hebt) (?:de|deze) groep (?:["“'].{0,100}["”'] )?(?:gemaakt|aangemaakt|verlaten)/i,
  /(?:heeft|hebt) (?!dit bericht).{1,100} (?:toegevoegd|verwijderd|uitgenodigd)/i,
  /(?:heeft|hebt) (?:het (?:groeps)?onderwerp|de (?:groeps)?(?:afbeelding|naam|omschrijving|beschrijving|foto|instellingen))/i,
  /(?:neemt|neemt nu) deel via|(?:is|bent) nu (?:een )?(?:groeps)?beheerder|telefoonnummer .{0,20}gewijzigd/i,
  /(?:zelfverwijderende|verdwijnende|tijdelijke) berichten/i,
  // English
  /created (?:this |the )?group|\bchanged (?:the|this group['’]s) (?:subject|icon|description|group|settings)/i,
  /^.{1,80} (?:added|removed) .{1,200}$|^.{1,80} left$|joined using this group['’]s|(?:was|were) added$/i,
  /(?:is|are|['’]re) now an admin|changed (?:their|to a new|to \+)|disappearing messages|message timer/i,
  // German
  /hat die gruppe .{0,100}(?:erstellt|verlassen)|hat die gruppe(?:nbeschreibung|neinstellungen)/i,
  /hat .{1,100} (?:hinzugefügt|entfernt)|hat den (?:gruppen)?(?:betreff|namen)|hat das gruppenbild/i,
  /ist (?:jetzt|nun) (?:ein )?admin|telefonnummer .{0,20}geändert|selbstlöschende nachrichten/i,
  // French, Spanish
  /a (?:créé|quitté) (?:le|ce) groupe|a ajouté .{1,100}|a modifié .{1,100}/i,
  /(?:creó|dejó) (?:el|este) grupo|añadió a .{1,100}|cambió .{1,100}/i,
]

/** What some exports put in the place of a name when the app speaks. */
const systemNames = /^(?:system|systeem|système|sistema|whatsapp)$/i

function matchesAny(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text))
}

/** True when this "name" is the begin of a notice in which a colon stands (a subject such as "Werk: planning"). */
export function isNoticeName(name: string): boolean {
  return matchesAny(alwaysNotices, name) || (/["“„]/.test(name) && matchesAny(groupNotices, `${name}"`))
}

/** True when the app wrote this, although a name stands before it. */
export function isNotice({ sender, body, isMarked }: SenderAndBody): boolean {
  if (isNoticeName(sender) || matchesAny(alwaysNotices, body)) return true
  return (isMarked || systemNames.test(sender)) && matchesAny(groupNotices, body)
}
