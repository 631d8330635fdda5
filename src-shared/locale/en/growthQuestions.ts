import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** The questionnaire of the growth path: who fills in, a facet a page, the facts, the outcome. */
export const growthQuestions = {
  title: 'Questionnaire',
  back: 'Back to Growth path',
  toOverview: 'Questionnaire overview',
  busy: 'Opening the questionnaire',
  finding: {
    nobody: 'Nobody has filled in the questionnaire yet.',
    nobodyDone: (people: string) =>
      people === '1'
        ? `${own('1 person')} has started the questionnaire and is not finished yet.`
        : `${own(`${people} people`)} have started the questionnaire; nobody is finished yet.`,
    someDone: (done: string, people: string) =>
      people === '1'
        ? `${own('1 person')} has filled in the questionnaire.`
        : `${own(`${done} of ${people}`)} people ${done === '1' ? 'has' : 'have'} finished the questionnaire.`,
  },
  deck: (statements: string, facets: string, facts: string) =>
    `${statements} statements about ${facets} facets, then ${facts} questions about facts. It takes 20 to 30 minutes. You can stop at any moment: each answer is saved at once.`,
  start: {
    title: 'Who fills in?',
    label: 'Name or role',
    hint: 'A role is enough, such as Communications advisor. The answers stay in this dossier on this computer. They only go to somebody else when you save them as a file and pass it on yourself. Such a file is not encrypted.',
    sameName: (name: string) =>
      `${name} is in the list already. Choose another name or role, so that the answers stay apart.`,
    run: 'Start the questionnaire',
  },
  people: {
    title: 'Who takes part',
    name: 'Name or role',
    progress: 'Answered',
    state: 'State',
    changed: 'Last changed',
    actions: 'What you can do',
    answered: (answered: string, total: string) => `${answered} of ${total} statements`,
    states: { notStarted: 'not started yet', busy: 'busy', finished: 'finished' },
    busyAt: (facet: string) => `busy, left off at ${facet}`,
    here: 'filled in here',
    fromFile: (fileName: string) => `read from ${fileName}`,
    begin: 'Start',
    resume: 'Continue',
    review: 'View answers',
    actionFor: (action: string, name: string) => `${action}: ${name}`,
    export: 'Save answers as a file',
    exported: (name: string, fileName: string) => `The answers of ${name} are in ${fileName}.`,
    remove: 'Remove',
    removeTitle: (name: string) => `Remove the answers of ${name}?`,
    removeText: (answered: string) =>
      `${answered === '1' ? '1 answer' : `${answered} answers`}, the remarks and the facts disappear from the questionnaire. This cannot be undone. A saved assessment keeps its copy of them until you remove it on Growth path. Save them as a file first if you still need them.`,
    removeConfirm: 'Remove answers',
    keep: 'Keep',
    removed: (name: string) => `The answers of ${name} have been removed.`,
    toOutcome: 'View the outcome',
  },
  together: {
    title: 'Together with colleagues',
    text: 'Give a colleague an empty questionnaire as a file. The colleague reads it into Dialoogmeter, fills it in and hands the answers back as a file. Dialoogmeter sends nothing.',
    blank: 'Questionnaire for a colleague',
    blankTitle: 'An empty questionnaire for a colleague',
    blankText: 'The file holds the name or role and your council, no answers and no figures.',
    blankSave: 'Save the file',
    blankSaved: (fileName: string) => `The empty questionnaire is in ${fileName}. Pass that file on.`,
    cancel: 'Cancel',
    blankFileName: (name: string) => `Questionnaire ${name}`,
    answersFileName: (name: string) => `Answers ${name}`,
    notSaved: 'The file has not been saved.',
  },
  read: {
    choose: 'Read in answers',
    inspecting: (fileName: string) => `Looking at ${fileName}`,
    blank: (name: string) => `An empty questionnaire for ${name}.`,
    found: (name: string, answered: string) =>
      answered === '1' ? `1 answer of ${name}.` : `${answered} answers of ${name}.`,
    changed: (date: string) => `Last changed on ${date}.`,
    effects: {
      new: 'This person is not in the list yet and is added.',
      replaces: (name: string) =>
        `The answers of ${name} that are here already are replaced by those in this file.`,
      replacesNewer: (name: string) =>
        `Note: the file is older. What is here of ${name} was changed later and is lost if you read this in.`,
      same: 'These answers are here already, exactly like this. Reading them in changes nothing.',
    },
    otherModel: (version: string) =>
      `Filled in with another version of the model (${version}). The answers count at statements that have stayed the same.`,
    leftOut: (count: string) =>
      count === '1'
        ? '1 answer is about a statement that no longer exists and is left out.'
        : `${count} answers are about statements that no longer exist and are left out.`,
    run: 'Read in',
    running: 'Reading in',
    skip: 'Do not read in',
    close: 'Close',
    done: (name: string) => `The answers of ${name} are now in the list.`,
    refused: (fileName: string) => `${fileName} has not been read in.`,
    unchanged: 'Nothing has changed in this dossier.',
    refusals: {
      notAnswers: 'This is not a file with answers from Dialoogmeter.',
      tooLarge: 'The file is larger than a questionnaire can be.',
      otherFormatVersion: 'The file was made with another version of Dialoogmeter.',
      truncated: 'The file stops halfway. A part is missing.',
      schemaViolated: 'The file is damaged or was changed by hand.',
      otherMunicipality: 'The file was filled in for another municipality.',
    },
    refusalActions: {
      notAnswers:
        'Choose a file that was made with the button ‘Save answers as a file’ or ‘Questionnaire for a colleague’.',
      tooLarge: 'Ask the maker to save the file again.',
      otherFormatVersion: 'Use the same version on both computers and save the answers again.',
      truncated: 'Ask the maker to send the file again.',
      schemaViolated: 'Ask the maker to save the answers again and to leave the file as it is.',
      otherMunicipality: 'Open the dossier of that municipality and read the file in there.',
    },
    detail: (detail: string) => `Found at: ${detail}.`,
    failed: (fileName: string) => `${fileName} has not been read in.`,
  },
  step: {
    by: (name: string) => `Questionnaire of ${name}`,
    progress: (place: string, total: string) => `Facet ${place} of ${total}`,
    factsProgress: (total: string) => `After the ${total} facets: facts`,
    about: (about: string) => `What it is about: ${about}`,
    statements: 'How often is this true at your council?',
    keys: 'The arrow keys choose an answer, Enter goes on.',
    clear: 'Clear answer',
    clearFor: (statement: string) => `Clear answer: ${statement}`,
    noteTitle: 'Explanation and evidence',
    remark: 'Remark',
    remarkHint: 'For instance why you give this answer. Do not name residents.',
    link: 'Where can this be found?',
    linkHint: 'An address or a place, such as a decision or a working agreement.',
    sources: 'Where does this come from?',
    previous: 'Previous',
    next: 'Next',
    toFacts: 'To the facts',
    finish: 'Finish',
    stop: 'Stop and continue later',
    openHere: (open: string) =>
      open === '1' ? '1 statement without an answer' : `${open} statements without an answer`,
    allAnswered: 'Everything on this page is answered',
    gone: 'This questionnaire is not in this dossier.',
    goneWhy: 'Its answers may have been removed. The overview shows which questionnaires there are.',
  },
  saving: {
    nothing: 'Each answer is saved at once',
    saved: 'Saved',
    busy: 'Saving',
    failed: 'Not saved yet.',
    kept: 'Your answers are still on the screen. Do not close the app before they are saved.',
    retry: 'Save again',
  },
  facts: {
    title: 'Facts about your council',
    about:
      'These questions come from a national survey. They enter no level. The national figure appears after your answer, so that it does not steer your answer.',
    yes: 'Yes',
    no: 'No',
    unknown: 'I do not know',
    score: (score: string) => `Mark ${score}`,
    lowest: '1 is the lowest',
    highest: '10 is the highest',
    source: (source: string, year: string) => `${source}, ${year}`,
    afterAnswer: 'The national figure appears after your answer.',
  },
  sources: {
    title: (facet: string) => `Where this comes from: ${facet}`,
    scale: 'The four answers',
    statements: 'The statements',
    descriptors: 'The four levels of this facet',
    facts: 'The questions about facts',
    level: (level: string) => `Level ${level}`,
    published: (source: string) => `Source: ${source}`,
    appDefined: (reason: string) => `App-defined. ${reason}`,
    what: 'What it says',
    where: 'Where it comes from',
    close: 'Close',
  },
} satisfies Sentences
