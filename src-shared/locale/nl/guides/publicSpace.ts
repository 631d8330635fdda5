import type { Sentences } from '../../catalogueShape.ts'

export const publicSpaceGuides = {
  signalen: {
    name: 'Signalen',
    steps: [
      {
        text: 'Vraag de functioneel beheerder of leverancier van Signalen om de export voor het datawarehouse: een zipbestand met CSV-bestanden.',
      },
      { text: 'Nodig zijn signals.csv en statuses.csv. Met categories.csv komen de onderwerpen mee.' },
      { text: 'Vraag om het bestand reporters.csv weg te laten. De app opent het niet.' },
      { text: 'Lees het zipbestand hier in. Uitpakken hoeft niet.' },
    ],
    waiting: 'De export kan elke nacht klaarstaan. Vraag de beheerder.',
    who: 'De functioneel beheerder of de leverancier. In het scherm van Signalen zelf zit deze export niet.',
    limit:
      'Een melding telt als beantwoord bij Afgehandeld en bij Reactie gevraagd: dan mailt Signalen de melder. Wie geen e-mailadres achterliet, kreeg geen mail maar telt ook als beantwoord. Deelmeldingen tellen niet mee.',
  },
  open311: {
    name: 'Open311 (GeoReport v2)',
    steps: [
      { text: 'Vraag de beheerder of leverancier of het meldsysteem Open311 kent.' },
      { text: 'Vraag om de lijst met meldingen (service requests) van de hele periode, als JSON of XML.' },
      { text: 'De koppeling geeft vaak hoogstens 1.000 meldingen per keer. Vraag dan om meer bestanden.' },
      { text: 'Lees de bestanden samen hier in.' },
    ],
    waiting: 'Hangt af van de beheerder.',
    who: 'De beheerder van het meldsysteem of de leverancier.',
    limit:
      'Een gesloten melding telt als beantwoord als er een toelichting bij de status staat. De tijd is die van de laatste wijziging: het antwoord kan eerder zijn gegeven.',
  },
  fixMyStreet: {
    name: 'FixMyStreet (via uw eigen tabel)',
    steps: [
      { text: 'Bewaar de lijst met meldingen als CSV, bijvoorbeeld vanuit het overzicht voor de gemeente.' },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’.' },
      { text: 'Wijs aan welke kolom de tijd van melden bevat, en welke de tijd van antwoord of afsluiten.' },
      { text: 'Kies Openbare ruimte als kanaal.' },
    ],
    waiting: 'Geen, als u zelf bij het overzicht kunt.',
    who: 'Wie bij het overzicht voor de gemeente kan.',
    gives: 'Hoeveel meldingen er zijn en, met een tijd van antwoord, hoe snel dat kwam.',
    not: 'De gespreksratio en of het gesprek verdergaat.',
    limit:
      'De kolommen verschillen per gemeente. Kolommen met namen, adressen en telefoonnummers zijn niet nodig.',
  },
  reportTable: {
    name: 'Meldingen als tabel (zoals NYC 311)',
    steps: [
      { text: 'Bewaar de meldingen als CSV of xlsx, met één melding per rij.' },
      { text: 'Kies op de pagina Gegevens ‘Een andere tabel met berichten inlezen’.' },
      {
        text: 'Wijs de kolom met de tijd van melden aan, en de kolom met de tijd van antwoord of afsluiten.',
      },
      { text: 'Let op de volgorde van dag en maand en op de tijdzone. Kies Openbare ruimte als kanaal.' },
    ],
    waiting: 'Hangt af van het systeem.',
    who: 'Wie een lijst met meldingen kan maken, bijvoorbeeld de beheerder.',
    gives: 'Hoeveel meldingen er zijn en, met een tijd van antwoord, hoe snel dat kwam.',
    not: 'De gespreksratio en of het gesprek verdergaat.',
    limit:
      'Een kolom met alleen de sluitdatum vertelt niet of de melder antwoord kreeg. Wijs die kolom dan niet aan als antwoord.',
  },
} satisfies Sentences
