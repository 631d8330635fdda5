import type { Sentences } from '../catalogueShape.ts'

/** Learning topics from labels of people. */
export const topicsLearning = {
  title: 'Leren van eigen labels',
  text: 'Een label is een onderwerp dat een mens aan een vraag geeft. Dat doet u in de lijst met vragen achter een cijfer. Uit genoeg labels leert de app zelf onderwerpen herkennen. Dat gebeurt op deze computer, met de bewaarde teksten.',
  topic: 'Onderwerp',
  labels: (needed: string) => `Labels met tekst (${needed} nodig)`,
  state: 'Genoeg?',
  enough: 'genoeg',
  missing: (count: string) => `nog ${count} nodig`,
  without: {
    one: '1 label zonder tekst',
    many: (count: string) => `${count} labels zonder tekst`,
  },
  why: {
    noLabels: 'Leren kan nog niet: er zijn nog geen labels.',
    textsOff: (count: string) =>
      `Leren kan nog niet: teksten worden niet bewaard. Labels zonder tekst: ${count}. Zet bewaren hierboven aan en lees berichten in.`,
    noTexts: (count: string) =>
      `Leren kan nog niet: bij geen enkel label is de tekst bewaard. Labels zonder tekst: ${count}.`,
    noneEnough: (needed: string, nearest: string) =>
      `Leren kan nog niet: geen onderwerp heeft ${needed} labels met tekst. Het dichtst bij: ${nearest}.`,
    second: (topic: string, needed: string, nearest: string) =>
      `Leren kan nog niet: alleen ${topic} heeft ${needed} labels met tekst. Er is een tweede onderwerp nodig. Het dichtst bij: ${nearest}.`,
    secondNone: (topic: string, needed: string) =>
      `Leren kan nog niet: alleen ${topic} heeft ${needed} labels met tekst. Er is een tweede onderwerp nodig.`,
  },
  nearest: (topic: string, missing: string) => `${topic} (nog ${missing})`,
  can: (topics: string) => `Leren kan voor ${topics}.`,
  leftOut: (topics: string) =>
    `Niet geleerd: ${topics}. Zulke berichten krijgen een ander onderwerp of blijven onzeker.`,
  train: 'Leren',
  trainAgain: 'Opnieuw leren',
  replaces: 'Het geleerde is in gebruik. Wat opnieuw geleerd wordt, komt er meteen voor in de plaats.',
  running: {
    waiting: 'Leren begint zo.',
    reading: 'De labels worden gelezen.',
    validating: (done: string, total: string) =>
      `Er wordt gecontroleerd hoe goed het gaat: deel ${done} van ${total}.`,
    training: 'Van alle labels wordt geleerd.',
  },
  stop: 'Stoppen',
  stopping: 'Stopt',
  cancelled: 'Het leren is gestopt. Er is niets veranderd.',
  done: 'Het leren is klaar.',
  result: {
    title: (date: string) => `Wat er geleerd is op ${date}`,
    never: 'Er is nog niets geleerd.',
    better: 'Het geleerde herkent onderwerpen beter dan de woorden alleen.',
    maybeBetter:
      'Het geleerde herkent onderwerpen misschien beter dan de woorden alleen: het verschil kan toeval zijn.',
    maybeWorse:
      'Het geleerde herkent onderwerpen misschien slechter dan de woorden alleen: het verschil kan toeval zijn.',
    same: 'Het geleerde en de woorden alleen doen het even goed.',
    worse: 'Het geleerde herkent onderwerpen slechter dan de woorden alleen.',
    unknown: 'Of het geleerde beter is dan de woorden alleen, is niet te zeggen.',
    how: (labels: string, folds: string) =>
      `Gecontroleerd met ${labels} labels, in ${folds} delen: elk deel is beoordeeld door wat van de andere delen geleerd is.`,
    measure: 'Maat',
    learnt: 'Geleerd',
    words: 'Woorden alleen',
    macroF1: 'Score per onderwerp, gemiddeld',
    macroF1Note: 'Macro-F1: 0 is alles fout, 1 is alles goed. Elk onderwerp telt even zwaar.',
    accuracy: 'Goed, van wat een onderwerp kreeg',
    unsure: 'Onzeker gelaten',
    notMeasured: 'niet gemeten',
    interval: (low: string, high: string) => `${low} – ${high}`,
    count: (n: string) => `n = ${n}`,
    byTopic: 'Per onderwerp',
    found: 'Gevonden',
    right: 'Terecht',
    f1: 'Score (F1)',
    recall: (labels: string, right: string) => `Van de ${labels} met dit label vindt de app er ${right}.`,
    precision: (said: string, right: string) => `Van de ${said} die de app zo noemt, kloppen er ${right}.`,
    neverSaid: 'De app noemt dit onderwerp nooit.',
    share: (share: string, interval: string) => `${share} (${interval})`,
    matrix: 'Wat mensen zeiden, en wat de app na het leren zei',
    matrixNote:
      'Elke rij is wat mensen zeiden, elke kolom wat de app zei. Met het teken ✓: hetzelfde. Buiten die vakken ging het mis.',
    people: 'Mensen zeiden',
    unsureColumn: 'onzeker',
    agrees: 'hetzelfde',
    total: 'Samen',
  },
  use: {
    inUse:
      'Het geleerde is in gebruik. Berichten zonder label van een mens of van de bron krijgen daarmee hun onderwerp.',
    notInUse: 'Het geleerde is niet in gebruik. De woorden bepalen het onderwerp.',
    use: 'Gebruiken',
    takeBack: 'Niet meer gebruiken',
    busy: 'De berichten worden opnieuw bekeken.',
    used: (changed: string) => `Het geleerde is in gebruik. ${changed}`,
    tookBack: (changed: string) => `De woorden bepalen het onderwerp weer. ${changed}`,
  },
} satisfies Sentences
