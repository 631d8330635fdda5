export interface FatalMessages {
  readonly title: string
  readonly dataAreSafe: string
  readonly steps: readonly string[]
  readonly logLiesIn: string
}

/** The screen that main shows by itself when the part that keeps the data cannot be started any more. */
export const fatalMessages: Readonly<Record<'nl' | 'en', FatalMessages>> = {
  nl: {
    title: 'Dialoogmeter kan uw gegevens nu niet openen',
    dataAreSafe:
      'Het deel van de app dat uw gegevens leest, is meerdere keren gestopt. Uw dossiers staan nog op deze computer en zijn niet gewijzigd.',
    steps: [
      'Sluit Dialoogmeter en start de app opnieuw.',
      'Helpt dat niet? Controleer of er nog ruimte vrij is op de schijf.',
      'Blijft dit scherm komen? Stuur het logboek naar uw helpdesk. Er staan geen berichten of namen in.',
    ],
    logLiesIn: 'Het logboek staat in deze map:',
  },
  en: {
    title: 'Dialoogmeter cannot open your data now',
    dataAreSafe:
      'The part of the app that reads your data has stopped several times. Your dossiers are still on this computer and have not been changed.',
    steps: [
      'Close Dialoogmeter and start the app again.',
      'If that does not help, check that the disk has free space.',
      'If this screen keeps coming back, send the log to your help desk. It holds no messages and no names.',
    ],
    logLiesIn: 'The log is in this folder:',
  },
}
