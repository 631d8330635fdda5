import type { Sentences } from '../../catalogueShape.ts'

export const webcareGuides = {
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
    limit: 'De tijd van antwoord kan die van het laatste antwoord zijn.',
  },
} satisfies Sentences
