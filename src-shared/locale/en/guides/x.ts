import type { SameShape } from '../../catalogueShape.ts'
import type { xGuides as nl } from '../../nl/guides/x.ts'

export const xGuides: SameShape<typeof nl> = {
  xArchive: {
    name: 'X (Twitter)',
    steps: [
      { text: "Log in with the municipality's account." },
      { text: 'Go to Settings, Your account, Download an archive of your data.' },
      { text: 'Confirm with the password and the code that X sends.' },
      { text: 'Download the zip file when it is ready and import it here. No need to unpack it.' },
    ],
    waiting: 'A day or longer: X makes the archive and sends a message.',
    who: 'Whoever can log in to the account itself. A webcare tool does not have this export.',
  },
}
