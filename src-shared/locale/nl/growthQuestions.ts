import type { Sentences } from '../catalogueShape.ts'
import { own } from '../segments.ts'

/** The questionnaire of the growth path: who fills in, a facet a page, the facts, the outcome. */
export const growthQuestions = {
  title: 'Vragenlijst',
  back: 'Terug naar Groeipad',
  toOverview: 'Overzicht van de vragenlijst',
  busy: 'De vragenlijst wordt geopend',
  finding: {
    nobody: 'Nog niemand heeft de vragenlijst ingevuld.',
    nobodyDone: (people: string) =>
      people === '1'
        ? `${own('1 persoon')} is begonnen met de vragenlijst en is nog niet klaar.`
        : `${own(`${people} mensen`)} zijn begonnen met de vragenlijst; nog niemand is klaar.`,
    someDone: (done: string, people: string) =>
      people === '1'
        ? `${own('1 persoon')} heeft de vragenlijst ingevuld.`
        : `${own(`${done} van de ${people}`)} mensen ${done === '1' ? 'heeft' : 'hebben'} de vragenlijst af.`,
  },
  deck: (statements: string, facets: string, facts: string) =>
    `${statements} stellingen over ${facets} facetten en daarna ${facts} vragen over feiten. Dat duurt 20 tot 30 minuten. U kunt op elk moment stoppen: elk antwoord wordt meteen bewaard.`,
  start: {
    title: 'Wie vult in?',
    label: 'Naam of functie',
    hint: 'Een functie is genoeg, zoals Adviseur communicatie. De antwoorden blijven in dit dossier op deze computer. Ze gaan alleen naar een ander als u ze als bestand bewaart en zelf doorgeeft. Zo’n bestand is niet versleuteld.',
    sameName: (name: string) =>
      `${name} staat al in de lijst. Kies een andere naam of functie, dan blijven de antwoorden uit elkaar.`,
    run: 'Vragenlijst beginnen',
  },
  people: {
    title: 'Wie er meedoen',
    name: 'Naam of functie',
    progress: 'Beantwoord',
    state: 'Stand',
    changed: 'Laatst veranderd',
    actions: 'Wat u kunt doen',
    answered: (answered: string, total: string) => `${answered} van de ${total} stellingen`,
    states: { notStarted: 'nog niet begonnen', busy: 'bezig', finished: 'klaar' },
    busyAt: (facet: string) => `bezig, gebleven bij ${facet}`,
    here: 'hier ingevuld',
    fromFile: (fileName: string) => `ingelezen uit ${fileName}`,
    begin: 'Beginnen',
    resume: 'Verdergaan',
    review: 'Antwoorden bekijken',
    actionFor: (action: string, name: string) => `${action}: ${name}`,
    export: 'Antwoorden bewaren als bestand',
    exported: (name: string, fileName: string) => `De antwoorden van ${name} staan in ${fileName}.`,
    remove: 'Verwijderen',
    removeTitle: (name: string) => `De antwoorden van ${name} verwijderen?`,
    removeText: (answered: string) =>
      `${answered === '1' ? '1 antwoord' : `${answered} antwoorden`}, de opmerkingen en de feiten verdwijnen uit de vragenlijst. Dat kan niet ongedaan worden gemaakt. Een bewaarde beoordeling houdt haar kopie ervan, tot u die op Groeipad verwijdert. Bewaar ze eerst als bestand als u ze nog nodig hebt.`,
    removeConfirm: 'Antwoorden verwijderen',
    keep: 'Bewaren',
    removed: (name: string) => `De antwoorden van ${name} zijn verwijderd.`,
    toOutcome: 'Uitkomst bekijken',
  },
  together: {
    title: 'Samen met collega’s',
    text: 'Geef een collega een lege vragenlijst als bestand. De collega leest die in Dialoogmeter in, vult hem in en geeft de antwoorden als bestand terug. Dialoogmeter verstuurt niets.',
    blank: 'Vragenlijst voor een collega',
    blankTitle: 'Een lege vragenlijst voor een collega',
    blankText: 'In het bestand staan de naam of functie en uw gemeente, geen antwoorden en geen cijfers.',
    blankSave: 'Bestand bewaren',
    blankSaved: (fileName: string) => `De lege vragenlijst staat in ${fileName}. Geef dat bestand door.`,
    cancel: 'Annuleren',
    blankFileName: (name: string) => `Vragenlijst ${name}`,
    answersFileName: (name: string) => `Antwoorden ${name}`,
    notSaved: 'Het bestand is niet bewaard.',
  },
  read: {
    choose: 'Antwoorden inlezen',
    inspecting: (fileName: string) => `${fileName} wordt bekeken`,
    blank: (name: string) => `Een lege vragenlijst voor ${name}.`,
    found: (name: string, answered: string) =>
      answered === '1' ? `1 antwoord van ${name}.` : `${answered} antwoorden van ${name}.`,
    changed: (date: string) => `Voor het laatst veranderd op ${date}.`,
    effects: {
      new: 'Deze persoon staat nog niet in de lijst en komt erbij.',
      replaces: (name: string) =>
        `De antwoorden die er van ${name} al staan, worden vervangen door die uit dit bestand.`,
      replacesNewer: (name: string) =>
        `Let op: het bestand is ouder. Wat er van ${name} al staat, is later veranderd en gaat verloren als u dit inleest.`,
      same: 'Deze antwoorden staan er al precies zo. Inlezen verandert niets.',
    },
    otherModel: (version: string) =>
      `Ingevuld met een andere versie van het model (${version}). De antwoorden tellen mee bij stellingen die hetzelfde zijn gebleven.`,
    leftOut: (count: string) =>
      count === '1'
        ? '1 antwoord gaat over een stelling die niet meer bestaat en valt weg.'
        : `${count} antwoorden gaan over stellingen die niet meer bestaan en vallen weg.`,
    run: 'Inlezen',
    running: 'Bezig met inlezen',
    skip: 'Niet inlezen',
    close: 'Sluiten',
    done: (name: string) => `De antwoorden van ${name} staan nu in de lijst.`,
    refused: (fileName: string) => `${fileName} is niet ingelezen.`,
    unchanged: 'Er is niets veranderd in dit dossier.',
    refusals: {
      notAnswers: 'Dit is geen bestand met antwoorden van Dialoogmeter.',
      tooLarge: 'Het bestand is groter dan een vragenlijst kan zijn.',
      otherFormatVersion: 'Het bestand is gemaakt met een andere versie van Dialoogmeter.',
      truncated: 'Het bestand houdt halverwege op. Er ontbreekt een deel.',
      schemaViolated: 'Het bestand is beschadigd of met de hand veranderd.',
      otherMunicipality: 'Het bestand is ingevuld voor een andere gemeente.',
    },
    refusalActions: {
      notAnswers:
        'Kies een bestand dat met de knop ‘Antwoorden bewaren als bestand’ of ‘Vragenlijst voor een collega’ is gemaakt.',
      tooLarge: 'Vraag de maker het bestand opnieuw te bewaren.',
      otherFormatVersion: 'Gebruik op beide computers dezelfde versie en bewaar de antwoorden opnieuw.',
      truncated: 'Vraag de maker het bestand opnieuw te sturen.',
      schemaViolated: 'Vraag de maker de antwoorden opnieuw te bewaren en het bestand niet te veranderen.',
      otherMunicipality: 'Open het dossier van die gemeente en lees het bestand daar in.',
    },
    detail: (detail: string) => `Gevonden bij: ${detail}.`,
    failed: (fileName: string) => `${fileName} is niet ingelezen.`,
  },
  step: {
    by: (name: string) => `Vragenlijst van ${name}`,
    progress: (place: string, total: string) => `Facet ${place} van ${total}`,
    factsProgress: (total: string) => `Na de ${total} facetten: feiten`,
    about: (about: string) => `Waar het over gaat: ${about}`,
    statements: 'Hoe vaak klopt dit bij uw gemeente?',
    keys: 'Met de pijltjes kiest u een antwoord, met Enter gaat u verder.',
    clear: 'Antwoord wissen',
    clearFor: (statement: string) => `Antwoord wissen: ${statement}`,
    noteTitle: 'Toelichting en bewijs',
    remark: 'Opmerking',
    remarkHint: 'Bijvoorbeeld waarom u dit antwoord geeft. Noem geen namen van inwoners.',
    link: 'Waar is dit te vinden?',
    linkHint: 'Een adres of een plek, zoals een besluit of een werkafspraak.',
    sources: 'Waar komt dit vandaan?',
    previous: 'Vorige',
    next: 'Volgende',
    toFacts: 'Naar de feiten',
    finish: 'Afronden',
    stop: 'Stoppen en later verdergaan',
    openHere: (open: string) =>
      open === '1' ? 'Nog 1 stelling zonder antwoord' : `Nog ${open} stellingen zonder antwoord`,
    allAnswered: 'Alles op deze pagina is beantwoord',
    gone: 'Deze vragenlijst staat niet in dit dossier.',
    goneWhy: 'Misschien zijn de antwoorden verwijderd. In het overzicht ziet u welke vragenlijsten er zijn.',
  },
  saving: {
    nothing: 'Elk antwoord wordt meteen bewaard',
    saved: 'Bewaard',
    busy: 'Bezig met bewaren',
    failed: 'Nog niet bewaard.',
    kept: 'Uw antwoorden staan nog op het scherm. Sluit de app niet voordat ze bewaard zijn.',
    retry: 'Opnieuw bewaren',
  },
  facts: {
    title: 'Feiten over uw gemeente',
    about:
      'Deze vragen komen uit een landelijk onderzoek. Ze tellen in geen enkel niveau mee. Het landelijke cijfer verschijnt na uw antwoord, zodat het uw antwoord niet stuurt.',
    yes: 'Ja',
    no: 'Nee',
    unknown: 'Weet ik niet',
    score: (score: string) => `Cijfer ${score}`,
    lowest: '1 is het laagst',
    highest: '10 is het hoogst',
    source: (source: string, year: string) => `${source}, ${year}`,
    afterAnswer: 'Het landelijke cijfer verschijnt na uw antwoord.',
  },
  sources: {
    title: (facet: string) => `Waar komt dit vandaan: ${facet}`,
    scale: 'De vier antwoorden',
    statements: 'De stellingen',
    descriptors: 'De vier niveaus van dit facet',
    facts: 'De vragen over feiten',
    level: (level: string) => `Niveau ${level}`,
    published: (source: string) => `Bron: ${source}`,
    appDefined: (reason: string) => `Door de app bepaald. ${reason}`,
    what: 'Wat er staat',
    where: 'Waar het vandaan komt',
    close: 'Sluiten',
  },
} satisfies Sentences
