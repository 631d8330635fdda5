import type { SameShape } from '../catalogueShape.ts'
import type { start as nl } from '../nl/start.ts'

export const start: SameShape<typeof nl> = {
  title: 'Which municipality is this for?',
  deck: 'Dialoogmeter shows how a municipality converses with residents, from exports of your own channels.',
  field: 'Municipality',
  placeholder: 'Type the name of the municipality',
  choices: (count) => `${count} municipalities found`,
  none: 'No municipality with this name. Check the spelling. The list holds the present municipalities of the Netherlands and Flanders, not those of Brussels and Wallonia. Dutch municipalities that merged before 2022 are not in it any more: type the present name.',
  option: (province, inhabitants) => `${province}, ${inhabitants} inhabitants`,
  create: (name) => `Start with ${name}`,
  createNothing: 'Start',
  exampleTitle: 'Rather look first?',
  exampleText:
    'The example is an invented municipality with invented figures of 30 months. One click removes it again.',
  exampleAction: 'Open the example',
  exampleBusy: (done, total) => `Making the example: ${done} of ${total} files`,
  exampleCancel: 'Stop',
  existingTitle: 'Go on with a dossier',
  existingText: 'A dossier is one file with the data of one municipality.',
  openFile: 'Open another dossier file',
  recentMissing: 'not found',
  recentExample: 'example',
  recentOpened: (date) => `last opened on ${date}`,
  localTitle: 'What happens to your data',
  local: [
    { text: 'Everything stays on this computer. The app makes no connection to the internet.' },
    {
      text: 'The text of messages is not kept, unless you turn that on in Settings. Names become codes that mean something in your dossier only.',
    },
    { text: 'This is a working copy, not an archive.' },
  ],
}
