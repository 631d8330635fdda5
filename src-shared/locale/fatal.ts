import type { Language } from './languages.ts'

/** data: the part that keeps the data has been given up; page: the page itself cannot be shown. */
export type FatalKind = 'data' | 'page'

export interface FatalMessages {
  readonly title: string
  readonly dataAreSafe: string
  readonly steps: readonly string[]
  readonly logLiesIn: string
  readonly incident: (incidentId: string) => string
}

/** The screens that main shows by itself, when the data or the page cannot be had any more. */
export const fatalMessages: Readonly<Record<Language, Readonly<Record<FatalKind, FatalMessages>>>> = {
  nl: {
    data: {
      title: 'Dialoogmeter kan uw gegevens nu niet openen',
      dataAreSafe:
        'Het deel van de app dat uw gegevens leest, is meerdere keren gestopt. Uw dossiers staan nog op deze computer en zijn niet gewijzigd.',
      steps: [
        'Sluit Dialoogmeter en start de app opnieuw.',
        'Helpt dat niet? Controleer of er nog ruimte vrij is op de schijf.',
        'Blijft dit scherm komen? Stuur het logboek naar uw helpdesk. Er staan geen berichten of namen in.',
      ],
      logLiesIn: 'Het logboek staat in deze map:',
      incident: (incidentId) => `Nummer voor de helpdesk: ${incidentId}`,
    },
    page: {
      title: 'Dialoogmeter kan dit venster nu niet tonen',
      dataAreSafe:
        'Het scherm is opnieuw geladen en bleef leeg of stopte weer. Uw dossiers staan nog op deze computer en zijn niet gewijzigd.',
      steps: [
        'Sluit Dialoogmeter en start de app opnieuw.',
        'Helpt dat niet? Start de app één keer met --safe-graphics achter de opdracht. De app tekent dan zonder grafische kaart en onthoudt dat.',
        'Blijft dit scherm komen? Stuur het logboek naar uw helpdesk. Er staan geen berichten of namen in.',
      ],
      logLiesIn: 'Het logboek staat in deze map:',
      incident: (incidentId) => `Nummer voor de helpdesk: ${incidentId}`,
    },
  },
  en: {
    data: {
      title: 'Dialoogmeter cannot open your data now',
      dataAreSafe:
        'The part of the app that reads your data has stopped several times. Your dossiers are still on this computer and have not been changed.',
      steps: [
        'Close Dialoogmeter and start the app again.',
        'If that does not help, check that the disk has free space.',
        'If this screen keeps coming back, send the log to your help desk. It holds no messages and no names.',
      ],
      logLiesIn: 'The log is in this folder:',
      incident: (incidentId) => `Number for the help desk: ${incidentId}`,
    },
    page: {
      title: 'Dialoogmeter cannot show this window now',
      dataAreSafe:
        'The screen was loaded again and stayed empty or stopped once more. Your dossiers are still on this computer and have not been changed.',
      steps: [
        'Close Dialoogmeter and start the app again.',
        'If that does not help, start the app once with --safe-graphics behind the command. The app then draws without the graphics card, and remembers it.',
        'If this screen keeps coming back, send the log to your help desk. It holds no messages and no names.',
      ],
      logLiesIn: 'The log is in this folder:',
      incident: (incidentId) => `Number for the help desk: ${incidentId}`,
    },
  },
}

export interface HangMessages {
  readonly title: string
  readonly message: string
  readonly detail: string
  readonly wait: string
  readonly loadAgain: string
}

/** The dialog of the system while the page does not answer. */
export const hangMessages: Readonly<Record<Language, HangMessages>> = {
  nl: {
    title: 'Dialoogmeter',
    message: 'Dit venster reageert niet.',
    detail:
      'Wacht als de app nog bezig kan zijn. Laadt u het venster opnieuw, dan blijft het dossier zoals het is. Wat u net hebt getypt en niet bewaard, kan weg zijn.',
    wait: 'Wachten',
    loadAgain: 'Venster opnieuw laden',
  },
  en: {
    title: 'Dialoogmeter',
    message: 'This window does not respond.',
    detail:
      'Wait if the app may still be busy. If you load the window again, the dossier stays as it is. What you have just typed and not saved may be gone.',
    wait: 'Wait',
    loadAgain: 'Load window again',
  },
}
