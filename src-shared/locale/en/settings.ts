import type { SameShape } from '../catalogueShape.ts'
import type { settings as nl } from '../nl/settings.ts'

export const settings: SameShape<typeof nl> = {
  title: 'Settings',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  theme: 'Colours',
  themes: { system: 'as this computer', light: 'light', dark: 'dark' },
  themeNote: "High contrast follows this computer's setting.",
  dossier: 'Dossier',
  name: 'Name of the dossier',
  save: 'Save',
  saved: 'The name has been saved.',
  closeTitle: 'Another dossier',
  closeText: 'The dossier closes. The data are kept and you can open it again later.',
  close: 'Close the dossier',
  kept: {
    title: 'What is kept',
    residentsTitle: 'Of residents',
    residents: [
      {
        text: 'For each message: the channel, the time, the kind and the topic. Where the source tells, the team as well, and whether somebody was satisfied.',
      },
      {
        text: 'Codes instead of names and numbers. Only with the key can it be checked which code belongs to a name.',
      },
      {
        text: 'A code of the first words of a message. By it the same message is known in a second source.',
      },
      {
        text: 'The text of messages only if you turn that on. Names, addresses and numbers are then taken out as well as can be.',
      },
      {
        text: 'Of whoever was erased: one code for each name and channel, the date and the number of messages.',
      },
    ],
    ownTitle: 'Of the municipality',
    own: [
      {
        text: 'The names of own accounts, who looks after them if you fill that in, and the names of imported files. Of rows that could not be read: the number and the reason.',
      },
      {
        text: 'What you set, note and correct, such as opening hours, norms, events, labels and plans. Not who did that.',
      },
      {
        text: 'Figures and packages of other municipalities, and the counts in packages that you saved yourself.',
      },
      {
        text: 'Of the growth path: the name or role of whoever fills in the questions, with answers, remarks and links. A saved assessment holds a copy of them until you remove it.',
      },
      {
        text: 'Of presentations: the figures of that moment and your own titles and remarks. Of the house style: colours, logo and template.',
      },
      { text: 'What was erased: when, why and how much.' },
    ],
    notTitle: 'What is not kept',
    not: [
      { text: 'Names, account names and telephone numbers of residents.' },
      { text: 'Which employee answered a message.' },
      { text: 'Attachments, photos and the imported files of messages themselves.' },
    ],
  },
  privacy: {
    title: 'Where the data are',
    places: { dossier: 'Dossier', key: 'Key', shared: 'Shared folder', log: 'Folder of the log' },
    keep: 'Beside the dossier stand its key and the folder of backups. Without the key neither dossier nor backups open. Once you have made a package, the key that signs your packages stands there too. The log holds no messages and no names.',
    undoTitle: 'What undo does',
    undo: 'Undoing a file takes the messages that only that file holds out of the dossier and overwrites them, with their codes. They may still be in older backups. Delete the dossier to remove those too.',
  },
  remove: {
    title: 'Delete the dossier',
    text: 'For instance when the wrong municipality was chosen, or when a year is finished.',
    action: 'Delete the dossier',
    question: (name) => `Delete dossier ${name}?`,
    consequence:
      'The dossier, its key and its backups disappear from this computer. Copies you made yourself stay.',
    consequenceShared: (path) =>
      `This computer's copy of the dossier disappears, with the key and the backups here. The file in the shared folder stays, with its key: ${path}. Work that you have not saved there yet is lost.`,
    sure: 'I know that this cannot be undone.',
    confirm: 'Delete for good',
    keep: 'Leave it',
    done: (name) => `Dossier ${name} has been deleted.`,
  },
  about: {
    title: 'Dialoogmeter shows how a municipality converses with residents.',
    deck: 'From your own exports, on your own computer, and with every figure how sure it is.',
    version: (version) => `Version ${version}`,
    licenceTitle: 'Licence',
    licence: 'Open source under the European Union Public Licence, EUPL-1.2.',
    privacyTitle: 'Privacy',
    privacy: [
      { text: 'The app makes no connection to the internet and sends nothing away.' },
      { text: 'The text of messages is not kept by default.' },
      {
        text: 'Names and accounts of residents become codes, with a key that stands beside the dossier.',
      },
      { text: 'Figures of fewer than 10 questions are not shown as a percentage. Staff are never compared.' },
      {
        text: 'The dossier is a working copy, not the archive in the sense of the archives and openness acts.',
      },
    ],
    sourcesTitle: 'Sources',
    sources: [
      { text: 'Municipalities, inhabitants and area: CBS (CC BY 4.0), Statbel and Statistics Flanders.' },
      { text: 'Published figures: research, each with source and year on the page Compare.' },
      { text: 'Phases and facets: Kok & De Voogd, Open Gemeente, 2015.' },
      { text: 'Letters: Source Serif 4 and Source Sans 3 (SIL Open Font License).' },
    ],
    limitsTitle: 'What the figures do not say',
    limits: [
      { text: 'Whether an answer was good: speed and number say nothing about content.' },
      { text: 'What happens on other channels than the ones you import.' },
      { text: 'Why something is so: a difference points to no cause.' },
    ],
  },
}
