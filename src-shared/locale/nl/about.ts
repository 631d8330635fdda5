import type { Sentences } from '../catalogueShape.ts'

/** Page Over: what this program is, and how it is closed. */
export const about = {
  builds: {
    release: 'uitgegeven versie',
    testbuild: 'testversie, niet voor gegevens van inwoners',
    development: 'gestart vanuit de broncode',
  },
  programTitle: 'Dit programma',
  names: {
    app: 'Dialoogmeter',
    build: 'Soort',
    system: 'Systeem',
  },
  unknown: 'niet bekend',
  closedTitle: 'Wat dicht staat',
  closed: [
    {
      text: 'Geen verbinding met internet of netwerk: elk verzoek wordt geweigerd, ook van het programma zelf.',
    },
    { text: 'Geen updates, statistieken of foutmeldingen die worden verstuurd. Er wordt niets gedownload.' },
    {
      text: 'Geen camera, microfoon, locatie, meldingen of klembord lezen: elke toestemming wordt geweigerd.',
    },
    { text: 'Geen andere pagina’s, vensters of websites binnen de app.' },
    {
      text: 'De pagina ziet geen bestanden of mappen; alleen wat u zelf aanwijst, wordt gelezen of geschreven.',
    },
  ],
  sandbox: {
    on: 'De pagina draait in de zandbak van Chromium.',
    off: 'Let op: de zandbak van Chromium staat uit bij deze start.',
  },
  lists: { show: 'Technische lijsten tonen', hide: 'Technische lijsten verbergen' },
  policyTitle: 'Wat een pagina mag laden (content security policy)',
  fusesTitle: 'Schakelaars in het programmabestand (Electron fuses)',
  fusesNote: 'Gelezen uit het programma dat nu draait.',
  fusesDevelopment:
    'Gelezen uit het programma dat nu draait. Dit is geen ingepakte app: schakelaars kunnen anders staan dan in een uitgegeven versie.',
  fusesUnknown: 'De schakelaars zijn bij deze start niet te lezen.',
  fuse: 'Schakelaar',
  state: 'Stand',
  states: { on: 'aan', off: 'uit', absent: 'niet in dit programma' },
  notAsPackaged: 'anders dan in een uitgegeven versie',
  graphics: {
    title: 'Tekenen zonder grafische kaart',
    since: (date: string) => `Dialoogmeter tekent zonder grafische kaart sinds ${date}.`,
    asked: 'Daarom is gevraagd bij het starten (--safe-graphics).',
    crashed: 'De grafische kaart of haar stuurprogramma viel uit.',
    fromNextStart: 'Vanaf de volgende start tekent Dialoogmeter zonder grafische kaart: die viel uit.',
    tryAgain: 'Opnieuw proberen',
    tried: 'Bij de volgende start probeert Dialoogmeter de grafische kaart weer.',
  },
  noticesTitle: 'Licenties van onderdelen',
  notices: 'Dialoogmeter bestaat ook uit werk van anderen. Hun licenties staan in één lijst.',
  noNotices: 'De lijst wordt gemaakt bij het inpakken van de app. Deze start is geen ingepakte app.',
  showNotices: 'Lijst bekijken',
  readMore:
    'Meer lezen: Privacy and security (docs/privacy-and-security.md) en Installing (docs/installing.md), in het Engels bij de broncode.',
} satisfies Sentences
