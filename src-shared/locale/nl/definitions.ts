import type { Sentences } from '../catalogueShape.ts'

/** "Hoe is dit berekend?": each figure's definition, for the reader. */
export const definitions = {
  title: 'Hoe is dit berekend?',
  close: 'Sluiten',
  items: [
    {
      name: 'Vraag',
      text: 'Een bericht van een inwoner dat antwoord nodig heeft, met alles wat daarbij hoort. Emoji, bedankjes en berichten die u alleen noemen, tellen niet mee. Na 72 uur stilte na een antwoord begint een nieuwe vraag.',
    },
    {
      name: 'Helft beantwoord binnen',
      text: 'De tijd waarbinnen de helft van de vragen een eerste antwoord kreeg van een mens, dat de inwoner kan lezen. Automatische antwoorden tellen niet. Vragen zonder antwoord tellen mee tot de laatste dag van de gegevens. Vragen die zonder antwoord zijn gesloten, blijven onbeantwoord.',
    },
    {
      name: 'Binnen 2 uur beantwoord',
      text: 'Het deel van de vragen dat binnen 2 uur een eerste antwoord kreeg, op dezelfde manier geschat.',
    },
    {
      name: 'Beantwoord binnen 7 dagen',
      text: 'Het deel van de vragen met antwoord binnen 7 dagen, van alle vragen die minstens 7 dagen te volgen zijn. Altijd in kalendertijd.',
    },
    {
      name: 'Gespreksratio',
      text: 'Het deel van uw openbare berichten dat een antwoord aan iemand is. De rest zijn eigen berichten en gedeelde berichten. Dit telt berichten die u stuurt. Alleen bronnen waarin ook uw eigen berichten staan, tellen mee.',
    },
    {
      name: 'Gesprek gaat verder',
      text: 'Het deel van de beantwoorde vragen waarop de inwoner binnen 72 uur nog eens reageert, bedankjes niet meegerekend.',
    },
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
      name: 'Te weinig gegevens',
      text: 'Bij minder dan 10 vragen staat er geen percentage en geen tijd, alleen het aantal. Wat een bron niet kan vertellen, staat er als onbekend, nooit als 0.',
    },
  ],
} satisfies Sentences
