import type { Sentences } from '../catalogueShape.ts'

/** "Zo haalt u uw export op": per source the steps, who may do it, how long it takes and what it can tell. */
export const guides = {
  title: 'Zo haalt u uw export op',
  steps: 'Stappen',
  waiting: 'Wachttijd',
  who: 'Wie kan dit doen',
  gives: 'Wat deze bron vertelt',
  not: 'Wat deze bron niet vertelt',
  verified: 'Getest met echte exports.',
  unverified: 'Gebouwd naar de beschrijving; nog niet getest met een echte export.',
  sources: {
    obi4wan: {
      name: 'OBI4wan of Spotler Engage',
      steps: [
        { text: 'Open Berichten en kies alle kanalen en de periode die u wilt.' },
        { text: 'Kies Exporteren en dan berichten als CSV, met alle kolommen.' },
        { text: 'Een export bevat hoogstens 20.000 rijen. Kies bij meer berichten kortere periodes.' },
        { text: 'Lees elk CSV-bestand hier in. Dubbele berichten tellen één keer.' },
      ],
      waiting: 'Meestal een paar minuten. Grote exports komen per mail.',
      who: 'Iedereen met het recht om te exporteren, vaak de beheerder van het webcareteam.',
      gives: 'Reactietijd, deel van de vragen met antwoord, kanalen en onderwerpen.',
      not: 'De gespreksratio: uw eigen berichten staan er niet in. De tijd van antwoord kan die van het laatste antwoord zijn.',
      note: 'unverified',
    },
    xArchive: {
      name: 'X (Twitter)',
      steps: [
        { text: 'Log in met het account van de gemeente.' },
        { text: 'Ga naar Instellingen, Uw account, Een archief van uw gegevens downloaden.' },
        { text: 'Bevestig met het wachtwoord en de code die X stuurt.' },
        { text: 'Download het zipbestand als het klaar is en lees het hier in. Uitpakken hoeft niet.' },
      ],
      waiting: 'Een dag of langer: X maakt het archief en stuurt een bericht.',
      who: 'Wie met het account zelf kan inloggen. Een webcaretool heeft deze export niet.',
      gives: 'De gespreksratio, en hoe snel antwoord kwam op berichten die antwoord kregen.',
      not: 'Hoeveel vragen er zijn en hoeveel antwoord kregen: berichten van inwoners staan er niet in.',
      note: 'verified',
    },
    whatsapp: {
      name: 'WhatsApp',
      steps: [
        { text: 'Open het gesprek op de telefoon van de gemeente.' },
        { text: 'Kies in het menu Meer, Chat exporteren en dan Zonder media.' },
        { text: 'Zet het txt- of zipbestand op deze computer, bijvoorbeeld via een kabel.' },
        { text: 'Doe dit per gesprek. U wijst hier aan welke afzender de gemeente is.' },
      ],
      waiting: 'Geen.',
      who: 'Wie de telefoon van de gemeente gebruikt. Voor WhatsApp via een webcaretool haalt u de export daar op.',
      gives: 'Reactietijd, deel van de vragen met antwoord en of het gesprek verdergaat.',
      not: 'De gespreksratio: WhatsApp is niet openbaar. De tijdzone staat niet in het bestand; de app neemt die van de gemeente.',
      note: 'verified',
    },
    twcs: {
      name: 'Berichten en antwoorden als CSV (twcs)',
      steps: [
        { text: 'Deze indeling is bekend van open gegevens over klantenservice op Twitter.' },
        {
          text: 'Nodig zijn de kolommen tweet_id, author_id, inbound, created_at, text, response_tweet_id en in_response_to_tweet_id.',
        },
        { text: 'Zet inbound op True voor berichten van inwoners en op False voor antwoorden.' },
      ],
      waiting: 'Hangt af van wie het bestand maakt.',
      who: 'Wie bij de ruwe berichten kan, bijvoorbeeld een onderzoeker of leverancier.',
      gives: 'Reactietijd, deel van de vragen met antwoord en gekoppelde antwoorden.',
      not: 'De gespreksratio: eigen berichten zonder vraag staan er niet in.',
      note: 'verified',
    },
  },
} satisfies Sentences
