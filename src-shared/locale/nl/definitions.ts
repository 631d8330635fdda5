import type { Sentences } from '../catalogueShape.ts'

/** "Hoe is dit berekend?": labels and what all figures share. Each figure's own sentences stand with its definition. */
export const definitions = {
  title: 'Hoe is dit berekend?',
  close: 'Sluiten',
  choice: 'Waar deze cijfers over gaan',
  showCases: 'Toon de vragen erachter',
  allCases: 'Alle vragen',
  counts: {
    cases: { one: '1 vraag telt mee (n = 1).', more: (n: string) => `${n} vragen tellen mee (n = ${n}).` },
    outcomes: (answered: string, closed: string, open: string) =>
      `Daarvan zijn er ${answered} beantwoord, ${closed} gesloten zonder antwoord en ${open} nog open.`,
    needsNoReply: {
      one: '1 bericht telt niet mee: het heeft geen antwoord nodig.',
      more: (count: string) => `${count} berichten tellen niet mee: ze hebben geen antwoord nodig.`,
    },
    startUnseen: {
      one: '1 vraag telt niet mee: het begin ervan staat niet in de gegevens.',
      more: (count: string) => `${count} vragen tellen niet mee: het begin ervan staat niet in de gegevens.`,
    },
    unsupported: {
      one: '1 vraag telt niet mee: de bron vertelt niet wat onbeantwoord bleef.',
      more: (count: string) =>
        `${count} vragen tellen niet mee: de bron vertelt niet wat onbeantwoord bleef.`,
    },
    duringIncidents: {
      one: '1 vraag valt weg door gebeurtenissen die u weglaat.',
      more: (count: string) => `${count} vragen vallen weg door gebeurtenissen die u weglaat.`,
    },
    excluded: (each: string) => `Door een medewerker buiten de cijfers gezet (berichten): ${each}.`,
  },
  question: 'Vraag',
  names: {
    p90Ms: '9 van de 10 beantwoord binnen',
    meanMs: 'Gemiddelde, zoals 2014-2015',
    linkedMedianPerQuestionMs: 'Helft van de berichten beantwoord binnen (gekoppeld)',
    linkedMedianPerReplyMs: 'Helft van de antwoorden gegeven binnen (gekoppeld)',
    linkedMeanPerReplyMs: 'Gemiddelde tijd per antwoord (gekoppeld)',
  },
  labels: {
    formula: 'Berekening',
    population: 'Waarover',
    exclusions: 'Niet meegeteld',
    minimum: 'Vanaf',
    interval: 'Interval',
    version: 'Versie van de definitie',
  },
  minimum: (count: string) => `n = ${count}. Bij minder staat er geen cijfer, alleen het aantal.`,
  intervals: {
    logLog:
      '95%, bij de Kaplan-Meier-schatting, met log-log-omzetting. Vragen uit dezelfde week lijken op elkaar; daar is rekening mee gehouden.',
    wilson:
      '95%, volgens Wilson. Berichten uit dezelfde week lijken op elkaar; daar is rekening mee gehouden.',
    studentT:
      '95%, met de t-verdeling van Student rond het gemiddelde. Berichten uit dezelfde week lijken op elkaar; daar is rekening mee gehouden.',
    poisson:
      '95%, als van een aantal dat door toeval schommelt (Poisson). Schommelen weken meer dan dat, dan is het interval breder.',
    none: 'Geen: het cijfer beschrijft alleen wat er in de gegevens staat.',
  },
  clocks: {
    name: 'Openingstijd en kalendertijd',
    text: (hours: string) =>
      `Kalendertijd is de tijd die de inwoner wacht. Openingstijd telt alleen de tijd dat u open bent: ${hours}. Komt een vraag na sluitingstijd en is het antwoord er vóór de volgende opening, dan is de tijd 0. Vergelijkbare gemeenten en onderzoek tellen in kalendertijd. Daarom staan ze niet naast een cijfer in openingstijd.`,
  },
  general: [
    {
      name: '95%-interval',
      text: 'Met andere, vergelijkbare vragen zou het cijfer iets anders zijn. Het interval laat zien tussen welke waarden het cijfer waarschijnlijk ligt. Overlappen twee intervallen, dan kan een verschil toeval zijn.',
    },
    {
      name: 'Vergelijkbare gemeenten',
      text: 'Gemeenten die lijken in inwonertal en dichtheid, in hetzelfde land. Uitkomsten spelen geen rol bij de keuze. Vanaf 5 gemeenten met het cijfer staan hier het middelste cijfer en de middelste helft.',
    },
    {
      name: 'Gepubliceerd',
      text: 'Cijfers uit onderzoek van 2013 tot 2015, vooral over Twitter en met andere definities. Ze zijn achtergrond, geen norm. Een gepubliceerd gemiddelde staat alleen naast uw eigen gemiddelde.',
    },
    {
      name: 'Onbekend',
      text: 'Wat een bron niet kan vertellen, staat er als onbekend, nooit als 0.',
    },
  ],
} satisfies Sentences
