import type { SameShape } from '../catalogueShape.ts'
import type { persons as nl } from '../nl/persons.ts'

export const persons: SameShape<typeof nl> = {
  title: 'Access and erasure',
  text: 'Does a resident ask what is kept of them? Fill in what that person is called on the channel. What you type here is kept nowhere.',
  label: 'Name, account name, telephone number, e-mail address or number from the source',
  channel: 'Channel',
  allChannels: 'All channels',
  find: 'Search',
  finding: 'Searching.',
  needText: 'Fill in a name, account name, number or address.',
  howTitle: 'What a source calls somebody',
  how: 'Of a name or number only an encrypted code is left after reading. Somebody can therefore be found only under the same name or number as in the source. Capitals, @ and the way a telephone number is written make no difference.',
  forms: {
    handle: 'the account name on the channel',
    handleOrPhone: 'the account name, or the telephone number with WhatsApp',
    numberOrHandle: 'the number of the account on X, or else the account name',
    displayName: 'the name that stands on the profile',
    phoneOrContactName: 'the telephone number, or the name in the address book of the municipality’s phone',
    networkAddress: 'the address of the account, such as name@server',
    did: 'the fixed code of the account (did:plc: and letters), not the account name',
    requesterNumber: 'the number or the name of the requester in the system',
    column: 'what stands in the column that you named as the sender',
    nobody: 'none: this source names no residents',
  },
  formLine: (formats, form) => `${formats}: ${form}.`,
  nothing: 'Nothing is kept under this name or number.',
  nothingOn: (channel) => `Nothing is kept under this name or number on ${channel}.`,
  nothingWhy:
    'That may also be because the source calls this person otherwise. Below stands for each source under what somebody can be found.',
  nameless: {
    one: 'Of 1 message in this dossier the source names no sender. Nobody can be found in it.',
    many: (count) =>
      `Of ${count} messages in this dossier the source names no sender. Nobody can be found in them.`,
  },
  own: (account, channel) =>
    `${account} is an account of the municipality itself on ${channel}. It cannot be erased here.`,
  purged: (channel, date) =>
    `On ${channel} this person was erased on ${date}. New files do not bring their messages back.`,
  organisation:
    'Is it an organisation and not a person? Then the right of access and erasure does not apply.',
  severalChannels:
    'The same name on two channels may be of two people. Ask the resident for each channel whether it is theirs.',
  chosen: 'This is the person',
  counts: {
    messages: 'Messages',
    answers: 'Answers of the municipality',
    cases: 'Questions that begin with them',
    texts: 'Kept texts',
    between: 'Between',
    files: 'Files',
    accounts: 'Accounts of the municipality',
  },
  span: (from, to) => `${from} and ${to}`,
  accountLine: (account, messages, answers) => `${account}: ${messages} received, ${answers} answered`,
  noAccountName: 'without a name',
  fileLine: (file, count) => `${file} (${count})`,
  otherwise: {
    one: 'With 1 answer the source calls this person otherwise, for example by a number. That answer belongs to a message of this person and is counted in.',
    many: (count) =>
      `With ${count} answers the source calls this person otherwise, for example by a number. Those answers belong to messages of this person and are counted in.`,
  },
  elsewhere: {
    one: '1 of these messages also stands in another source, where the sender has another name. Ask the resident for that other name and search for it too.',
    many: (count) =>
      `${count} of these messages also stand in another source, where the sender has another name. Ask the resident for that other name and search for it too.`,
  },
  tableTitle: 'What stands there',
  columns: {
    when: 'Moment',
    channel: 'Channel',
    account: 'Account of the municipality',
    from: 'From',
    kind: 'Kind',
    isPublic: 'Public',
    topic: 'Topic',
    text: 'Text',
    files: 'File',
  },
  fromPerson: 'this person',
  fromUs: 'municipality',
  yes: 'yes',
  no: 'no',
  noText: 'not kept',
  moreRows: (shown, all) => `Here stand the first ${shown} of ${all}. The file holds all of them.`,
  hand: 'Save for access',
  handAs: { xlsx: 'Save as workbook', json: 'Save as text file (JSON)' },
  handed: (file) => `Saved: ${file}`,
  fileName: 'access',
  file: {
    title: 'What is kept of you',
    sheet: 'Messages',
    about: 'Explanation',
    madeBy: 'Made for',
    madeAt: 'Made on',
    on: 'Channels',
    messages: 'Your messages',
    answers: 'Answers of the municipality',
    explained: [
      {
        label: 'What this is',
        value:
          'This file holds everything that the dossier keeps of you. The municipality uses the dossier to measure how well it answers questions of residents. Nothing is decided about you personally.',
      },
      {
        label: 'Name and number',
        value:
          'Your name, account name and number are not kept. In their place stands a code that was made with a secret key. Whoever does not have the key cannot lead the code back to you. With the key and your name the code can be made again; that is how your data were found.',
      },
      {
        label: 'Codes',
        value:
          'Of each message there is a code as well: of the number that the channel gave it and of its first words. By these the program sees that a message stands in two files. The codes tell you nothing and are therefore not in this file.',
      },
      {
        label: 'Topic',
        value:
          'The topic was derived by the program from the words of the message, or given by an employee or the source. It may be wrong.',
      },
      {
        label: 'Text',
        value:
          'Where a text stands, it was kept after names, numbers and addresses had been taken out as well as could be. Where ‘not kept’ stands, the text was only read to determine the topic.',
      },
      {
        label: 'Moments',
        value: 'The moments are those of the clock in the municipality’s time zone.',
      },
      {
        label: 'Your rights',
        value:
          'You can ask the municipality to erase these data. After that only the code of your name, the date and the number of messages are kept, so that a next file does not bring your messages back. You can also complain to the supervisor: in the Netherlands the Autoriteit Persoonsgegevens, in Flanders the Vlaamse Toezichtcommissie.',
      },
    ],
  },
  erase: 'Erase data',
  eraseTitle: 'Erase the data of this person?',
  eraseFacts: {
    messages: (count) => `${count} messages are erased.`,
    message: '1 message is erased.',
    answers: (count) =>
      `${count} answers of the municipality stay as events, without text and without a tie to this person.`,
    answer: '1 answer of the municipality stays as an event, without text and without a tie to this person.',
    cases: (count) => `${count} questions no longer count. The figures change.`,
    case: '1 question no longer counts. The figures change.',
    texts: (count) => `${count} kept texts are erased.`,
    text: '1 kept text is erased.',
    backups: 'All backups are replaced by one new one, in which this person does not stand.',
    stays:
      'What stays is one code for each name and channel, with the date and the number of messages. By it a next file leaves out the messages of this person.',
    classifier:
      'Where examples were learnt for telling topics, what was learnt may go. You can have it learn again afterwards.',
    reports: 'Saved presentations and packages keep their figures. Nobody stands in them by themselves.',
    file: 'The files that you imported are yours. Take this person out of them yourself where needed.',
    shared:
      'This dossier lies in a shared folder. There this person is gone only once you save the dossier. Do that at once.',
    final: 'This cannot be undone.',
  },
  sure: 'I am sure that these are the data of this person',
  confirm: 'Erase for good',
  keep: 'Do not erase',
  erasing: 'The data are being erased. Where a file is being imported, that is waited for.',
  erased: (messages, cases) => `Erased: ${messages} messages. ${cases} questions fewer count.`,
  erasedNoClassifier:
    'What was learnt for telling topics has been removed too. Have it learn again under Topics.',
  notSettled:
    'The data are out of the dossier, but the file and the backups could not be cleaned yet. That happens when you open the dossier again.',
  lookOnly:
    'You are looking at a copy. Erase this person in the dossier itself, when nobody else works on it.',
  exampleFixed: 'The example holds invented people. Nothing can be erased there.',
  retention: {
    title: 'Retention',
    texts: 'Texts of messages',
    kept: {
      none: 'No texts are kept.',
      one: '1 text is kept.',
      many: (count) => `${count} texts are kept.`,
    },
    keeping: {
      off: 'Texts are not kept. They are read during the import and left out after it.',
      redacted90Days: 'Texts are kept for 90 days, without names, numbers and addresses.',
      kept: 'Texts are kept until you turn that off, without names, numbers and addresses.',
    },
    oldest: (date) => `The oldest text is erased on ${date}.`,
    bestEffort:
      'They are taken out by their form. Numbers, addresses and number plates are recognised. A name, a place or a story in the middle of a sentence may stay.',
    change: 'Set whether texts are kept',
    events:
      'Events (when, on which channel, with which code) stay until you undo the file, erase the person or delete the dossier.',
    lately: 'What was erased lately',
    none: 'Nothing has been erased yet on request or after a term.',
    columns: { when: 'When', what: 'What', messages: 'Messages', texts: 'Texts' },
    kinds: {
      person: 'A person, on request',
      textsOverTerm: 'Texts, after 90 days',
      textsTurnedOff: 'Texts, because keeping was turned off',
    },
    purged: {
      none: 'A next file leaves nobody out.',
      one: 'A next file leaves out 1 name or number, on one channel.',
      many: (count) => `A next file leaves out ${count} names or numbers, each on one channel.`,
    },
    noLifting:
      'A code cannot be taken back: whoever asked to be forgotten does not come back into this dossier.',
    archive: 'This dossier is a working copy and no archive. What you must keep, you keep in the source.',
  },
}
