import type { Sentences } from '../catalogueShape.ts'

export const start = {
  title: 'Voor welke gemeente is dit?',
  deck: 'Dialoogmeter laat zien hoe een gemeente met inwoners in gesprek is, uit exports van uw eigen kanalen.',
  field: 'Gemeente',
  placeholder: 'Typ de naam van de gemeente',
  choices: (count: string) => `${count} gemeenten gevonden`,
  none: 'Geen gemeente met deze naam. Controleer de spelling. De lijst bevat de gemeenten van nu in Nederland en Vlaanderen, niet die van Brussel en Wallonië. Nederlandse gemeenten die vóór 2022 zijn samengevoegd staan er niet meer in: typ de naam van nu.',
  option: (province: string, inhabitants: string) => `${province}, ${inhabitants} inwoners`,
  create: (name: string) => `Begin met ${name}`,
  createNothing: 'Begin',
  exampleTitle: 'Liever eerst kijken?',
  exampleText:
    'Het voorbeeld is een verzonnen gemeente met verzonnen cijfers over 30 maanden. U verwijdert het weer met één klik.',
  exampleAction: 'Open het voorbeeld',
  exampleBusy: (done: string, total: string) => `Voorbeeld maken: ${done} van ${total} bestanden`,
  exampleCancel: 'Stoppen',
  existingTitle: 'Verder met een dossier',
  existingText: 'Een dossier is één bestand met de gegevens van één gemeente.',
  openFile: 'Ander dossierbestand openen',
  recentMissing: 'niet gevonden',
  recentExample: 'voorbeeld',
  recentOpened: (date: string) => `laatst geopend op ${date}`,
  localTitle: 'Wat er met uw gegevens gebeurt',
  local: [
    { text: 'Alles blijft op deze computer. De app maakt geen verbinding met internet.' },
    {
      text: 'De tekst van berichten wordt niet bewaard, tenzij u dat in Instellingen aanzet. Namen worden codes die alleen in uw dossier gelden.',
    },
    { text: 'Dit is een werkkopie, geen archief.' },
  ],
} satisfies Sentences
