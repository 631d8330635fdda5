import type { Sentences } from '../../catalogueShape.ts'

export const webcareGuides = {
  obi4wan: {
    name: 'OBI4wan of Spotler Engage',
    steps: [
      { text: 'Open Berichten en kies alle kanalen en de periode die u wilt.' },
      { text: 'Kies Exporteren en dan berichten als CSV of Excel, met alle kolommen.' },
      { text: 'Een export bevat hoogstens 20.000 rijen. Kies bij meer berichten kortere periodes.' },
      { text: 'Lees elk bestand hier in. Dubbele berichten tellen één keer.' },
    ],
    waiting: 'Meestal een paar minuten. Grote exports komen per mail.',
    who: 'Iedereen met het recht om te exporteren, vaak de beheerder van het webcareteam.',
    limit: 'De tijd van antwoord kan die van het laatste antwoord zijn.',
  },
  coosto: {
    name: 'Coosto',
    steps: [
      { text: 'Open de zoekopdracht of de map met berichten en kies de periode.' },
      { text: 'Zoek de mogelijkheid om berichten te exporteren en kies CSV of Excel, met alle kolommen.' },
      {
        text: 'Lees het bestand hier in. Een bericht dat met twee zoekopdrachten is gevonden, telt één keer.',
      },
      {
        text: 'Noem hier de accounts van de gemeente. Dan telt een bericht over de gemeente niet als vraag aan de gemeente.',
      },
    ],
    waiting: 'Meestal een paar minuten.',
    who: 'Iedereen met het recht om te exporteren, vaak de beheerder van het webcareteam.',
    limit: 'In dit bestand staat niet welk antwoord bij welk bericht hoort.',
  },
} satisfies Sentences
