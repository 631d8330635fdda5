import type { SameShape } from '../../catalogueShape.ts'
import type { whatsappGuides as nl } from '../../nl/guides/whatsapp.ts'

export const whatsappGuides: SameShape<typeof nl> = {
  whatsapp: {
    name: 'WhatsApp',
    steps: [
      { text: "Open the conversation on the municipality's telephone." },
      { text: 'Choose More in the menu, Export chat and then Without media.' },
      { text: 'Put the txt or zip file on this computer, for instance by cable.' },
      {
        text: 'Do this for each conversation. You can import them together from one folder or one zip file.',
      },
      { text: 'Here you point out which sender is the municipality.' },
    ],
    waiting: 'None.',
    who: "Whoever uses the municipality's telephone. For WhatsApp through a webcare tool, get the export there.",
    limit: "The time zone is not in the file; the app takes the municipality's.",
  },
}
