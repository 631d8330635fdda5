import type { SameShape } from '../catalogueShape.ts'
import type { register as nl } from '../nl/register.ts'

export const register: SameShape<typeof nl> = {
  title: 'Text for the register of processing activities',
  text: 'This text describes what this dossier really keeps now. Take it over into your register and fill in the open places.',
  preview: 'View the text',
  save: { docx: 'Save as Word document', text: 'Save as text' },
  saved: (file) => `Saved: ${file}`,
  fileName: 'register-of-processing',
  subject: (municipality) => `Measuring answers to questions of residents, ${municipality}`,
  head: { controller: 'Controller', made: 'Drawn up on', contact: 'Contact and DPO' },
  foot: 'Drawn up by Dialoogmeter from the settings of the dossier. The municipality adopts the text.',
  toChoose: 'For the municipality to choose and to reason:',
  parts: {
    purpose: 'Purpose',
    basis: 'Lawful basis',
    people: 'Categories of data subjects',
    data: 'Categories of personal data',
    recipients: 'Recipients and transfers',
    retention: 'Retention',
    security: 'Security',
    place: 'Where it lies',
    rights: 'Rights of data subjects',
    not: 'What is not done',
    dpia: 'Points for a DPIA',
  },
  purpose:
    'Measuring how fast and how well the municipality answers questions of residents by social media, chat and customer contact, to improve the service and to account for it. The figures are about the municipality, not about residents or employees.',
  basisOptions: [
    { text: 'article 6(1)(e) GDPR: a task in the public interest (fill in the statutory task);' },
    {
      text: 'article 6(4) GDPR: further processing that is compatible with the purpose for which the messages were received (fill in the assessment);',
    },
    { text: 'article 89 GDPR: statistical purposes, with the safeguards below.' },
  ],
  people: {
    citizens: 'Residents and others who sent the municipality a message or addressed it in public.',
    employees: 'Of employees nothing is kept with messages: no name and no pseudonym.',
    respondents: (count) =>
      `Employees who filled in the questionnaire of the growth path (now ${count}), with the name or role that was given.`,
  },
  data: {
    channels: (channels) => `Channels in this dossier: ${channels}.`,
    noChannels: 'No messages have been imported into this dossier yet.',
    sources: (formats) => `Kinds of files: ${formats}.`,
    events:
      'Of each message: moment, channel, account of the municipality, direction, kind, topic and derived marks.',
    pseudonyms:
      'Of the sender, the message and the conversation: a pseudonym (HMAC-SHA-256 with a key of this dossier). These are pseudonymised personal data as meant in article 4(5) GDPR.',
    satisfaction: 'Where the source tells: whether somebody was satisfied with the handling.',
    noText: 'Texts of messages are not kept.',
    texts: (count) =>
      `Texts of messages are kept (now ${count}), after names, numbers and addresses were taken out by their form. A name, a place or a story in the middle of a sentence may stay, also of health, belief or offences (articles 9 and 10 GDPR).`,
    classifier: 'A learnt aid for topics holds weights of hashed pieces of words from kept texts.',
    purged: (count) =>
      `Of those who asked to be erased: one pseudonym for each name and channel only (now ${count}), with the date and the number of messages, to leave that person out of a next file.`,
  },
  recipients: [
    { text: 'None. The program makes no connection to the internet and passes nothing on.' },
    {
      text: 'The maker of the program gets no data and is no processor. Where the dossier lies with a supplier, for instance of the workplace or the disk: fill in which, and whether there is a transfer outside the EEA.',
    },
    { text: 'Who in the municipality can reach the dossier: fill in the functions.' },
    { text: 'Presentations and packages hold counts only; small counts are left out.' },
  ],
  retention: {
    events:
      'Events stay until the imported file is undone, the person is erased on request or the dossier is deleted. Set a term for this.',
    off: 'Texts: not kept.',
    redacted90Days: 'Texts: 90 days after the import, then erased by themselves.',
    kept: 'Texts: kept until the municipality turns that off. Set a term for this.',
    backups:
      'Backups: at most five for each reason and none older than 90 days, but the newest. After an erasure on request one new backup takes their place.',
  },
  security: {
    pseudonyms: 'Pseudonymisation during the import; names and numbers are not stored.',
    keychain: 'The key is encrypted with the keychain of the user account.',
    keyFile: 'The key stands in a file beside the dossier that only the user can read.',
    erased: 'What is erased is overwritten; the file is then written anew.',
    closed:
      'The program works without a network, in a closed-off window, without rights to camera, microphone or location.',
    disk: 'The dossier itself is not encrypted: use disk encryption such as BitLocker.',
  },
  place: (path) => `On this computer, in ${path}, with the key and the backups beside it.`,
  placeShared: (path) =>
    `The dossier also lies in a shared folder, with a readable key beside it: ${path}. Only who works on it may reach it: fill in how that is arranged.`,
  placeNote:
    'Copies that the municipality makes itself, such as a backup of the computer, are not covered here.',
  rights: [
    {
      text: 'Access: a resident is found under the name or number in the source; what stands there can be given as a file.',
    },
    {
      text: 'Erasure: messages and texts of that person go from the dossier and its backups; answers of the municipality stay as events without text.',
    },
    {
      text: 'Objection and restriction: handled by the municipality; erasure is the means that the program has for it.',
    },
    { text: 'Whoever has no name or number in the source cannot be found (article 11 GDPR).' },
  ],
  not: [
    { text: 'No decisions about persons and no profiling of residents.' },
    { text: 'No assessing or following of employees.' },
    { text: 'No enriching with other sources about persons.' },
    { text: 'No archive: the dossier is a working copy and does not replace the source.' },
  ],
  dpia: [
    {
      text: 'Are many residents or sensitive topics concerned? Then assess whether a DPIA is needed (article 35 GDPR).',
    },
    { text: 'Keeping texts raises the risk: record the reason and the term.' },
    { text: 'Tell residents of this use of messages in the privacy statement.' },
    { text: 'Public messages are personal data too: public does not mean free to use.' },
    { text: 'Record who exports files, where these lie and when they are wiped.' },
  ],
}
