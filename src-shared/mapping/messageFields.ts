import { names } from './targetField.ts'
import type { TargetField } from './targetField.ts'

/** In the order in which columns are handed out: what is told best by its values goes first. */
export const messageFields: readonly TargetField[] = [
  {
    id: 'sentAt',
    isRequired: true,
    kind: 'moment',
    aliases: names(`
      datum tijd, datum en tijd, datumtijd, tijdstip, datum, date, date time, datetime, timestamp,
      created at, created, created date, publish time, published at, sent at, received at, ontvangen op,
      ontvangen, ontvangstdatum, aangemaakt op,
      aangemaakt, aanmaakdatum, verzonden op, verzonden, verzenddatum, gestuurd op, datum ontvangst,
      datum bericht, datum melding, meldingsdatum, publicatiedatum, erstellt am, gesendet am, zeitpunkt,
      cree le, envoye le, date d envoi
    `),
  },
  {
    id: 'sentTime',
    isRequired: false,
    kind: 'timeOfDay',
    aliases: ['tijd', 'time', 'uur', 'tijd ontvangst', 'uhrzeit', 'heure'],
  },
  {
    id: 'answeredAt',
    isRequired: false,
    kind: 'moment',
    aliases: names(`
      beantwoord op, beantwoord, datum antwoord, datum beantwoord, antwoord op, reactie op,
      datum reactie, reactiedatum, eerste reactie, eerste reactie op, replied at, replied on,
      answered at, first reply at, first response at, first response, beantwortet am, repondu le
    `),
  },
  {
    id: 'closedAt',
    isRequired: false,
    kind: 'moment',
    aliases: names(`
      afgehandeld op, afgehandeld, afgesloten op, gesloten op, datum afhandeling, opgelost op,
      completed at, completed on, closed at, closed date, resolved at, solved at, erledigt am, cloture le
    `),
  },
  {
    id: 'direction',
    isRequired: false,
    kind: 'direction',
    aliases: names(`
      richting, direction, type bericht, berichttype, soort bericht, inkomend uitgaand, in uit, soort,
      type, message type, afzender type, afzendertype, sender type, rol, richtung, sens
    `),
  },
  {
    id: 'replyTo',
    isRequired: false,
    kind: 'id',
    aliases: names(`
      antwoord op id, antwoord op bericht, reactie op id, reactie op bericht, in reply to,
      in reply to id, reply to, reply to id, in response to, parent, parent id, vorige bericht,
      antwort auf, reponse a
    `),
  },
  {
    id: 'conversation',
    isRequired: false,
    kind: 'id',
    aliases: names(`
      gesprek, gesprek id, gespreks id, gespreksnummer, conversatie, conversatie id, conversation,
      conversation id, thread, thread id, zaak, zaaknummer, zaak id, ticket, ticket id, ticketnummer,
      dossier, dossiernummer, case id, case number, ticket number, ticket nr, zaak nr, thread key, chat id,
      gesprach, vorgang
    `),
  },
  {
    id: 'message',
    isRequired: false,
    kind: 'id',
    aliases: [
      'id',
      'bericht id',
      'berichtnummer',
      'message id',
      'nummer',
      'kenmerk',
      'meldingsnummer',
      'meldnummer',
      'referentie',
      'nachricht id',
      'id du message',
    ],
  },
  {
    id: 'author',
    isRequired: false,
    kind: 'label',
    aliases: names(`
      auteur, author, afzender, van, from, sender, geplaatst door, naam, gebruiker, gebruikersnaam, user,
      username, screen name, author id, klant, contact, e mail van, absender, von, expediteur, de
    `),
  },
  {
    id: 'recipient',
    isRequired: false,
    kind: 'label',
    aliases: ['aan', 'ontvanger', 'geadresseerde', 'to', 'recipient', 'empfanger', 'an', 'destinataire'],
  },
  {
    id: 'topic',
    isRequired: false,
    kind: 'label',
    aliases: names(`
      onderwerp, thema, categorie, rubriek, topic, category, tags, tag, labels, subject, kategorie,
      sujet
    `),
  },
  {
    id: 'team',
    isRequired: false,
    kind: 'label',
    aliases: ['team', 'afdeling', 'behandelend team', 'groep', 'department', 'group', 'abteilung', 'service'],
  },
  {
    id: 'channel',
    isRequired: false,
    kind: 'channel',
    aliases: names(`
      kanaal, channel, netwerk, network, social network, platform, medium, provider, bron, source, via, source type,
      soort binnenkomst, ingangskanaal, contactkanaal, kanal, canal, open data channel type
    `),
  },
  {
    id: 'accountName',
    isRequired: false,
    kind: 'label',
    aliases: names(`
      account, accountnaam, account name, pagina, paginanaam, page, page name, profiel, profile, profile name, inbox,
      mailbox, postvak, postbus, social account, merk, brand, konto, compte
    `),
  },
  {
    id: 'responseTime',
    isRequired: false,
    kind: 'duration',
    aliases: names(`
      reactietijd, responstijd, antwoordtijd, eerste reactietijd, eerste responstijd, reactietijd in minuten,
      response time, first response time, first reply time, first response in min, reply time, time to first response,
      action time, antwortzeit, temps de reponse
    `),
  },
  {
    id: 'satisfaction',
    isRequired: false,
    kind: 'score',
    aliases: names(`
      tevredenheid, klanttevredenheid, tevredenheidsscore, waardering, rapportcijfer, beoordeling, satisfaction,
      satisfaction score, satisfaction rating, csat, csat score, rating, zufriedenheit, satisfaction client
    `),
  },
  {
    id: 'reactionCount',
    isRequired: false,
    kind: 'count',
    aliases: names(`
      aantal reacties, reacties, interacties, aantal interacties, reactions, reaction count, interactions, engagements,
      total engagements
    `),
  },
  {
    id: 'status',
    isRequired: false,
    kind: 'status',
    aliases: ['status', 'staat', 'state', 'toestand', 'zaakstatus', 'ticket status', 'etat'],
  },
  {
    id: 'automatic',
    isRequired: false,
    kind: 'flag',
    aliases: names(`
      automatisch, automatisch bericht, automatisch antwoord, automatic, is automatic, automated, bot, is bot, auto reply
    `),
  },
  {
    id: 'needsReply',
    isRequired: false,
    kind: 'flag',
    aliases: names(`
      antwoord nodig, reactie nodig, reactie gewenst, actie nodig, needs reply, reply needed, needs response,
      response required, requires response
    `),
  },
  {
    // "no": a note between employees. Nothing proposes it by a name alone: "public" can mean "no direct message" as well.
    id: 'visible',
    isRequired: false,
    kind: 'flag',
    aliases: [],
  },
  {
    // Employees are not kept, no name and no pseudonym: only whether the cell is filled is looked at, and nothing proposes it.
    id: 'agent',
    isRequired: false,
    kind: 'label',
    aliases: [],
  },
  {
    id: 'replyText',
    isRequired: false,
    kind: 'replyText',
    aliases: names(`
      antwoord, antwoordtekst, tekst antwoord, reactie, reactietekst, tekst reactie, reply, reply text, response,
      response text, answer, replies, reply replies, antwort, reponse
    `),
  },
  {
    id: 'text',
    isRequired: false,
    kind: 'text',
    aliases: names(`
      bericht, tekst, berichttekst, inhoud, message, text, body, content, omschrijving, vraag,
      toelichting, nachricht, contenu
    `),
  },
]
