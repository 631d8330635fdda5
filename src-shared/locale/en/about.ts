import type { Sentences } from '../catalogueShape.ts'

/** Page About: what this program is, and how it is closed. */
export const about = {
  builds: {
    release: 'released version',
    testbuild: 'test build, not for residents’ data',
    development: 'started from its sources',
  },
  programTitle: 'This program',
  names: {
    app: 'Dialoogmeter',
    build: 'Kind',
    system: 'System',
  },
  unknown: 'not known',
  closedTitle: 'What is closed',
  closed: [
    {
      text: 'No connection to the internet or a network: every request is refused, also of the program itself.',
    },
    { text: 'No updates, statistics or error reports that are sent. Nothing is downloaded.' },
    {
      text: 'No camera, microphone, location, notifications or reading of the clipboard: every permission is refused.',
    },
    { text: 'No other pages, windows or websites inside the app.' },
    { text: 'The page sees no files or folders; only what you point at is read or written.' },
  ],
  sandbox: {
    on: 'The page runs in Chromium’s sandbox.',
    off: 'Note: Chromium’s sandbox is off in this start.',
  },
  lists: { show: 'Show the technical lists', hide: 'Hide the technical lists' },
  policyTitle: 'What a page may load (content security policy)',
  fusesTitle: 'Switches in the program’s file (Electron fuses)',
  fusesNote: 'Read from the program that runs now.',
  fusesDevelopment:
    'Read from the program that runs now. This is no packaged app: switches may stand otherwise than in a released version.',
  fusesUnknown: 'The switches cannot be read in this start.',
  fuse: 'Switch',
  state: 'State',
  states: { on: 'on', off: 'off', absent: 'not in this program' },
  notAsPackaged: 'other than in a released version',
  graphics: {
    title: 'Drawing without the graphics card',
    since: (date: string) => `Dialoogmeter has drawn without the graphics card since ${date}.`,
    asked: 'That was asked for at a start (--safe-graphics).',
    crashed: 'The graphics card or its driver failed.',
    fromNextStart: 'From the next start on Dialoogmeter draws without the graphics card: it failed.',
    tryAgain: 'Try again',
    tried: 'At the next start Dialoogmeter tries the graphics card again.',
  },
  noticesTitle: 'Licences of parts',
  notices: 'Dialoogmeter is also made of the work of others. Their licences stand in one list.',
  noNotices: 'The list is made when the app is packaged. This start is no packaged app.',
  showNotices: 'View list',
  readMore:
    'Read more: Privacy and security (docs/privacy-and-security.md) and Installing (docs/installing.md), with the sources.',
} satisfies Sentences
