import type { Sentences } from '../../catalogueShape.ts'

export const helpdesksGuides = {
  zendeskTickets: {
    name: 'Zendesk, tickets als CSV',
    steps: [
      { text: 'Open Admin Center, kies Account en dan Rapporten bij Tools (in het Engels: Reports).' },
      {
        text: 'Ziet u geen tabblad Exporteren? Zendesk zet het aan als de eigenaar van het account daarom vraagt.',
      },
      { text: 'Kies de CSV-export en vraag het bestand aan.' },
      { text: 'Open de link in de mail, pak de zip uit en lees het CSV-bestand hier in.' },
    ],
    waiting: 'Minuten tot uren. U krijgt een mail als het bestand klaarstaat.',
    who: 'Een beheerder van Zendesk.',
    limit:
      'De tijd tot het eerste antwoord komt uit de kolom First reply time in minutes: gewone minuten, ook buiten openingstijd. De kolom met within business hours wordt niet gebruikt. Typte een medewerker de vraag in, dan is niet bekend wanneer de inwoner die stelde.',
  },
  zendeskJson: {
    name: 'Zendesk, tickets als JSON',
    steps: [
      { text: 'Open Admin Center, kies Account en dan Rapporten bij Tools (in het Engels: Reports).' },
      {
        text: 'Ziet u geen tabblad Exporteren? Zendesk zet het aan als de eigenaar van het account daarom vraagt.',
      },
      { text: 'Kies de JSON-export, de periode en tickets.' },
      { text: 'Vraag zo mogelijk ook de JSON-export van gebruikers aan. Daarin staat wie medewerker is.' },
      { text: 'Lees de tickets hier in, met de gebruikers in dezelfde zip.' },
    ],
    waiting: 'Minuten tot uren. U krijgt een mail als het bestand klaarstaat.',
    who: 'Een beheerder van Zendesk.',
    limit:
      'Notities voor collega’s tellen niet mee. Staat niet in het bestand wie medewerker is, dan telt wie antwoordt zonder de vraag te stellen als gemeente. Dat staat dan bij het resultaat.',
  },
  freshdesk: {
    name: 'Freshdesk of Freshservice',
    steps: [
      { text: 'Open de lijst met tickets en kies de periode, met alle statussen.' },
      { text: 'Kies Exporteren (Export) boven de lijst en dan CSV of Excel.' },
      {
        text: 'Vink in ieder geval aan: Ticket ID, Subject, Status, Source, Group, Created time, Resolved time, Closed time, Last update time, Initial response time en Survey results.',
      },
      { text: 'Open de link in de mail en lees het bestand hier in.' },
      { text: 'Oude gesloten tickets staan in een archief. Exporteer dat apart en lees het ook in.' },
    ],
    waiting: 'Meestal een paar minuten. De link komt per mail.',
    who: 'Een beheerder, of een medewerker die mag exporteren.',
    limit:
      'Zonder de kolom Initial response time is niet te zeggen wanneer het eerste antwoord kwam. De duur in First response time kan in openingsuren zijn en wordt niet gebruikt.',
  },
  zammad: {
    name: 'Zammad',
    steps: [
      { text: 'Open Rapportage (Reporting), links onder in Zammad.' },
      { text: 'Kies het profiel met alle tickets en de periode die u wilt.' },
      { text: 'Kies onder de grafiek de aangemaakte tickets en dan Download.' },
      { text: 'Lees het Excel-bestand hier in. U hoeft het niet eerst te openen of te bewaren.' },
    ],
    waiting: 'Geen: het bestand wordt meteen gemaakt.',
    who: 'Wie Rapportage mag zien. Dat recht geeft een beheerder.',
    limit:
      'De tijd tot het eerste antwoord komt uit de kolom First Response At (Eerste reactie op). De minuten ernaast tellen alleen diensturen en worden niet gebruikt.',
  },
  topdesk: {
    name: 'TOPdesk',
    steps: [
      { text: 'Maak een selectie of rapport van de meldingen in de periode die u wilt.' },
      {
        text: 'Kies als kolommen in ieder geval: meldingnummer, aanmaakdatum met tijd, datum van de eerste reactie, datum gereed, soort binnenkomst, behandelaarsgroep en categorie.',
      },
      { text: 'Exporteer naar Excel of CSV.' },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’ en koppel de kolommen.' },
    ],
    waiting: 'Geen, of een paar minuten bij veel meldingen.',
    who: 'Een applicatiebeheerder van TOPdesk, of wie rapporten mag maken.',
    gives: 'Wat in de kolommen staat: met een datum van de eerste reactie ook de reactietijd.',
    not: 'Een reactietijd, als TOPdesk alleen een streefdatum of een doorlooptijd in werkuren geeft.',
    limit: 'Elke gemeente richt TOPdesk zelf in. Daarom wijst u zelf aan wat er in elke kolom staat.',
  },
  salesforce: {
    name: 'Salesforce (social posts)',
    steps: [
      { text: 'Maak een rapport van social posts (SocialPost) over de periode die u wilt.' },
      {
        text: 'Neem in ieder geval op: Content, Posted, Provider, MessageType, IsOutbound, de naam van de afzender en het bericht waarop dit een antwoord is.',
      },
      { text: 'Exporteer de details als CSV of Excel.' },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’ en koppel de kolommen.' },
    ],
    waiting: 'Meestal een paar minuten.',
    who: 'Wie rapporten mag maken in Salesforce.',
    gives: 'Berichten van beide kanten, met reactietijd als het antwoord aan de vraag te koppelen is.',
    not: 'De gespreksratio.',
    limit: 'Kies bij de richting de kolom IsOutbound en wijs aan welke waarde van de gemeente is.',
  },
  hootsuite: {
    name: 'Hootsuite Inbox',
    steps: [
      { text: 'Open de rapportage of export van Inbox en kies de periode.' },
      {
        text: 'U krijgt meer dan één CSV-bestand. U hebt het bestand met berichten nodig (messages), niet dat met gesprekken of reactietijden.',
      },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’ en koppel de kolommen.' },
      { text: 'Kies als gesprek de kolom Conversation ID.' },
    ],
    waiting: 'Een paar minuten tot een uur. Grote exports komen per mail.',
    who: 'Een beheerder van Hootsuite.',
    gives: 'Reactietijd en deel van de vragen met antwoord, als beide kanten van het gesprek erin staan.',
    not: 'De gespreksratio.',
    limit:
      'De reactietijden die Hootsuite zelf uitrekent, worden niet gebruikt: niet te zien is of ze in openingsuren zijn.',
  },
  sprout: {
    name: 'Sprout Social',
    steps: [
      { text: 'Open het rapport van de Inbox met berichten per stuk en kies de periode en alle profielen.' },
      { text: 'Exporteer als CSV.' },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’ en koppel de kolommen.' },
    ],
    waiting: 'Meestal een paar minuten.',
    who: 'Wie rapporten mag exporteren in Sprout.',
    gives: 'Wat in de kolommen staat.',
    not: 'Reactietijd, als in het bestand alleen gemiddelden per dag of per medewerker staan.',
    limit: 'De kolommen hangen af van het rapport. Een rapport met alleen totalen is niet te gebruiken.',
  },
} satisfies Sentences
