import type { Sentences } from '../../catalogueShape.ts'

export const metaGuides = {
  facebookData: {
    name: 'Facebook: gegevens van de pagina',
    steps: [
      { text: 'Log in en schakel over naar de pagina van de gemeente.' },
      {
        text: 'Zoek bij de instellingen naar het downloaden of exporteren van uw informatie. Het staat onder Uw informatie of in het Accountcentrum.',
      },
      { text: 'Kies in elk geval berichten, reacties en posts, en de hele periode.' },
      { text: 'Kies als indeling JSON. Facebook stelt vaak HTML voor; dat kan de app niet lezen.' },
      { text: 'Foto’s zijn niet nodig. Kies een lage kwaliteit, dan blijft het bestand klein.' },
      {
        text: 'Download alle zipbestanden als Facebook meldt dat ze klaar zijn. Lees ze samen in; uitpakken hoeft niet.',
      },
    ],
    waiting: 'Een paar minuten tot een paar dagen. Daarna kunt u de bestanden maar enkele dagen ophalen.',
    who: 'Wie volledige toegang tot de pagina heeft.',
    limit:
      'Privéberichten staan er van twee kanten in. Van openbare reacties staan alleen die van de pagina erin. Automatische begroetingen herkent de app aan hun snelheid.',
  },
  instagramData: {
    name: 'Instagram: gegevens van het account',
    steps: [
      { text: 'Log in met het account van de gemeente.' },
      {
        text: 'Zoek bij de instellingen naar het downloaden of exporteren van uw informatie. Het staat in het Accountcentrum.',
      },
      { text: 'Kies in elk geval berichten, reacties en posts, en de hele periode.' },
      { text: 'Kies als indeling JSON, niet HTML.' },
      { text: 'Download alle zipbestanden als Instagram meldt dat ze klaar zijn, en lees ze samen in.' },
    ],
    waiting: 'Een paar minuten tot een paar dagen.',
    who: 'Wie met het account zelf kan inloggen.',
    limit:
      'Privéberichten staan er van twee kanten in. Van openbare reacties staan alleen die van het account erin.',
  },
  metaContent: {
    name: 'Meta Business Suite: inhoud per bericht',
    steps: [
      { text: 'Open Meta Business Suite en kies de pagina of het account van de gemeente.' },
      { text: 'Ga naar Statistieken en daar naar Inhoud.' },
      { text: 'Kies de periode en dan de knop om gegevens te exporteren.' },
      { text: 'Kies totalen per bericht (Lifetime), geen uitsplitsing per dag, en CSV.' },
      { text: 'Lees het bestand in zoals het is. Excel rondt bij opslaan de berichtnummers af.' },
    ],
    waiting: 'Meestal een paar minuten.',
    who: 'Wie in Meta Business Suite de statistieken mag zien.',
    limit:
      'Dit zijn eigen berichten met het aantal reacties eronder. De reacties zelf staan er niet in. Herkent de app de kolommen niet, wijs dan zelf aan wat er in elke kolom staat.',
  },
} satisfies Sentences
