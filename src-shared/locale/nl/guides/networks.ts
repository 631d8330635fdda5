import type { Sentences } from '../../catalogueShape.ts'

export const networksGuides = {
  mastodon: {
    name: 'Mastodon',
    steps: [
      { text: 'Log in op uw server met het account van de gemeente.' },
      { text: 'Open Voorkeuren en daar Importeren en exporteren.' },
      { text: 'Vraag uw archief aan. De server stuurt een e-mail als het klaar is.' },
      { text: 'Download het archief en lees het hier in. Uitpakken hoeft niet.' },
      { text: 'Hebt u alleen outbox.json? Dan kunt u ook dat bestand inlezen.' },
    ],
    waiting: 'Enkele minuten tot enkele uren. U kunt één keer per week een archief aanvragen.',
    who: 'Wie met het account zelf kan inloggen.',
    limit:
      'Het archief bevat alleen eigen berichten. Directe berichten en berichten alleen voor volgers telt de app niet mee, tenzij u daarvoor kiest.',
  },
  bluesky: {
    name: 'Bluesky',
    steps: [
      { text: 'Log in met het account van de gemeente.' },
      { text: 'Open Instellingen en daar Account.' },
      { text: 'Kies Exporteer mijn gegevens en download het CAR-bestand.' },
      { text: 'Lees het bestand (.car) hier in zoals het is.' },
      {
        text: 'In het bestand staat een kenmerk (did:…) en geen accountnaam. Vul de naam van het account in als u die wilt zien.',
      },
    ],
    waiting: 'Geen: het bestand is meteen klaar.',
    who: 'Wie met het account zelf kan inloggen.',
    limit:
      'Het bestand bevat alleen eigen berichten. Wanneer het bericht van de inwoner is geschreven, leidt de app af uit de sleutel van dat bericht; een programma kan daar iets anders in zetten.',
  },
} satisfies Sentences
