import type { SameShape } from '../catalogueShape.ts'
import type { help as nl } from '../nl/help.ts'

export const help: SameShape<typeof nl> = {
  title: 'Help',
  finding: 'What does this mean, and how is it done?',
  deck: 'A short manual and the terms of every page. Press F1 to come here.',
  search: 'Search in help',
  searchHint: 'for example: interval, norm, label',
  found: (count) => `${count} parts found`,
  foundOne: '1 part found',
  nothing: (words) => `Nothing found with "${words}". Try another word or choose below.`,
  clear: 'Show everything',
  manual: 'Manual',
  terms: 'Terms',
  cannotSay: 'What this does not say',
  more: 'How it is worked out',
  go: (page) => `Go to ${page}`,
  shortcut: 'help',
  explain: (term) => `Explain ${term}`,
  inHelp: 'Read more in Help',
  explained: 'Explained',
  sure: 'The two values beside a figure: with 95% certainty it lies between them.',
  sureBand: 'The band around the line: with 95% certainty the figure lies in it.',
  chapters: {
    begin: {
      title: 'Starting: importing data',
      steps: [
        'Get an export from your webcare tool or channel. Data tells for each source how to do that.',
        'Drag the file to Data. First you see what was recognised; only then is it imported.',
        'Importing the same file twice adds nothing. Undo takes a file out again.',
      ],
    },
    choice: {
      title: 'The choice at the top',
      steps: [
        'The sentence at the top of a page says what you see: period, comparison, channels, topics, teams and time. Every underlined part can be changed.',
        'The choice goes along to other pages and stands in every file you save. Back and forward go through earlier choices.',
        'Save this view gives a choice a name. Reset brings back the usual choice.',
      ],
    },
    read: {
      title: 'Reading a figure',
      steps: [
        'The box or band around a figure is the interval: the figure probably lies within it. n says how many questions or messages count.',
        'Where it says "may be chance", the difference is too small to conclude anything from it.',
        'A dash or a sentence instead of a figure means that the data cannot tell. A 0 is always a real 0.',
        'Every chart has a table with the same figures.',
      ],
    },
    behind: {
      title: 'From a figure to the questions behind it',
      steps: [
        'Choose a point, a row or a cell in a chart. You see the questions that together make that figure.',
        'Open a question to see its course: who wrote when, and which opening time counts in the wait.',
        'Save the list as Excel or CSV. The number of rows equals the figure in the chart.',
      ],
    },
    correct: {
      title: 'Correcting what is wrong',
      steps: [
        'Is a topic or team wrong, is a message spam, or does an answer belong to another question? Correct it in the list or in the course of the question.',
        'Corrections stay when you import the file again. They can be undone and redone.',
        'Labels that you give can improve the topics of other messages. See Topics in Settings.',
      ],
    },
    norms: {
      title: 'Norms, opening hours and events',
      steps: [
        'In Settings you write down what you promise residents: within which time, and for which share of the questions.',
        'Opening hours decide what counts in opening time. Give a new time or norm a first date, and earlier figures keep the earlier one.',
        'Note a storm, an election or a campaign as an event. You see it on the time axis and can leave those days out.',
      ],
    },
    compare: {
      title: 'Comparing with other municipalities',
      steps: [
        'Compare sets your figures beside municipalities that are alike in inhabitants and density. Outcomes play no part in that choice.',
        'Other municipalities appear only when you import their exchange package or a file of figures. Nothing goes over the internet.',
      ],
    },
    growth: {
      title: 'The growth path',
      steps: [
        'Growth path shows in which of four phases the municipality is: discovering, experimenting, conversing, working together.',
        'Part of it follows from the figures, part from a questionnaire that colleagues fill in separately.',
      ],
    },
    whatIf: {
      title: 'What if: arranging people and hours differently',
      steps: [
        'If the cover under Now is not how it is in practice, draw it as it is. Drag in the week, or use the arrow keys and Enter.',
        'Choose Add scenario and draw what you want to try: an evening, a weekend, an hour more. Beside it, move the number of questions, the work per question or a new channel.',
        'Below the week stands what residents notice, what it costs and how sure that is. Read the check afterwards first: it says how well the model fits your municipality.',
        'Everything is saved while you work. Ctrl+Z takes a step back. Name a plan in the menu at the top right.',
        'Without imported data the page reckons with numbers that you type in under Assumptions. It says so then.',
      ],
    },
    presentation: {
      title: 'A presentation for the council',
      steps: [
        'On Presentation, choose the period and a plan from What if, or no plan. New presentation takes the figures as they are now.',
        'You get a proposal of pages. Tick what to show, move with Alt and the arrows or drag, and give a page a title or remark of your own. A page that cannot be made stands at the bottom with the reason.',
        'A saved presentation does not change by itself. Where the data have changed since, you see what differs and choose.',
        'F5 shows the presentation on the whole screen. Save makes PowerPoint, PDF, a letter, pictures and an Excel file with the figures. You see first what they hold.',
        'Counts below 5 stand in no file. Nor do texts, account names or names of employees.',
      ],
    },
    keep: {
      title: 'Saving and printing',
      steps: [
        'Ctrl+P prints the page that you see, on A4 and readable without colour.',
        'What you save names the choice, the date of the data and how the figure was made.',
      ],
    },
    privacy: {
      title: 'Privacy',
      steps: [
        'Everything stays on this computer. Names of residents become codes that hold in this dossier only.',
        'The text of messages is not kept, unless you turn that on in Settings. Names and numbers are then taken out as well as can be.',
        'Nowhere is there a figure for each employee.',
      ],
    },
    access: {
      title: 'A resident asks for access or erasure',
      steps: [
        'Search on Privacy with the name or number of the source. What you type is not kept.',
        'Save what there is as a workbook or text file and give that to the resident.',
        'Erasing takes the messages of this person out of the dossier and out of the backups. A code stays, so that a next file does not bring the messages back.',
        'Privacy also has a text for the register of processing activities.',
      ],
    },
    backups: {
      title: 'Backups',
      steps: [
        'Dialoogmeter makes backups by itself, beside the dossier. On Keeping and moving you make one whenever you like, or put one back.',
        'Where a dossier does not open because it is damaged, its backups stand on the first page.',
        'If the computer is lost or breaks, the backups are gone as well. So make a moving file now and then, and keep it elsewhere.',
      ],
    },
    moving: {
      title: 'To another computer',
      steps: [
        'Make a moving file: the whole dossier with its key, behind a passphrase that you choose.',
        'On the other computer choose Read in a moving file and type the passphrase. Without the passphrase the file does not open, whoever helps.',
        'The key belongs to the dossier. Where it is locked, only your account on this computer can open the dossier.',
      ],
    },
    shared: {
      title: 'Working together from a shared folder',
      steps: [
        'One person at a time works on a dossier in a shared folder. Another sees who that is and can look at a copy.',
        'You work on a copy on this computer. Save or close to put your work into the shared folder.',
        'Where the folder cannot be reached for a while, your work stays on this computer. You save it later.',
      ],
    },
    trouble: {
      title: 'When something goes wrong',
      steps: [
        'An error comes with a mark. Give that to your help desk. On About you view and save the log: it holds no messages or names.',
        'If the graphics card fails, Dialoogmeter draws without it from the next start. If the window stays empty, start the app once with --safe-graphics. The app remembers that; on About you turn it back.',
      ],
    },
  },
}
