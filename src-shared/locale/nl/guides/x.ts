import type { Sentences } from '../../catalogueShape.ts'

export const xGuides = {
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
    limit:
      'Van privéberichten staan vragen en antwoorden in het archief. Van openbare berichten staan alleen die van de gemeente erin.',
  },
  xAnalyticsPosts: {
    name: 'X: statistiek per bericht',
    steps: [
      {
        text: 'Log in met het account van de gemeente en open de statistieken (Analytics). X biedt die niet bij elk abonnement.',
      },
      { text: 'Zoek het overzicht met één regel per bericht en kies daar de periode.' },
      { text: 'Kies downloaden. U krijgt een CSV-bestand met kolommen als Post id, Date en Post text.' },
      {
        text: 'Lees het bestand hier in zonder het eerst in Excel te openen: Excel rondt de berichtnummers af.',
      },
    ],
    waiting: 'Geen.',
    who: 'Wie met het account zelf kan inloggen.',
    limit:
      'Berichten die u deelt van anderen staan er niet in. De gespreksratio valt daardoor hoger uit dan met het archief van X.',
  },
  xActivity: {
    name: 'X: statistiek per tweet (tot 2023)',
    steps: [
      { text: 'Dit bestand is niet meer op te halen. Zoek in de map waarin u rapporten bewaarde.' },
      { text: 'De naam begint vaak met tweet_activity_metrics, met daarachter het account en de periode.' },
      { text: 'Lees alle bestanden hier in. Berichten die in twee bestanden staan, tellen één keer.' },
    ],
    waiting: 'Geen.',
    who: 'Wie de oude rapporten heeft.',
    limit:
      'Berichten die u deelt van anderen staan er niet in. De gespreksratio valt daardoor hoger uit dan met het archief van X.',
  },
} satisfies Sentences
