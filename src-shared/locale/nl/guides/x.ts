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
  },
} satisfies Sentences
