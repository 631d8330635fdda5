import { own } from '../segments.ts'
import type { Sentences } from '../catalogueShape.ts'

/** House style of reports: colours, logo, template. */
export const houseStyle = {
  title: 'Huisstijl van presentaties',
  text: 'Kleuren, logo en sjabloon van presentaties en documenten. De schermen van Dialoogmeter houden hun eigen kleuren.',
  colours: {
    title: 'Kleuren',
    own: { name: 'Eigen cijfer', use: 'Uw gemeente in grafieken en tabellen, en wat een titel uitlicht.' },
    others: { name: 'Anderen', use: 'Andere gemeenten, en de periode ervoor.' },
    second: { name: 'Tweede reeks', use: 'Een mogelijkheid naast de bezetting van nu.' },
    ground: { name: 'Achtergrond', use: 'Vlakken achter de cijfers, zoals de openingstijden.' },
    code: (name: string) => `Kleurcode van ${name}`,
    codeHelp: 'Een hekje en zes tekens, zoals #0072B2.',
    notACode: 'Dit is geen kleurcode. Vul een hekje en zes tekens in, zoals #0072B2.',
    save: 'Kleuren bewaren',
    cancel: 'Annuleren',
    standard: 'Terug naar de standaardkleuren',
    saved: 'De kleuren zijn bewaard.',
  },
  contrast: {
    ratio: (ratio: string) => `Contrast met het papier ${ratio} : 1.`,
    carriesText: 'Genoeg voor tekst.',
    marksOnly:
      'Te licht voor tekst. Tekst staat daarom in zwart; de kleur blijft op staven, lijnen en punten.',
    edged: 'Te licht om op te vallen. Staven en punten krijgen een donkere rand, en tekst staat in zwart.',
    groundKept: 'Licht genoeg: tekst is erop te lezen.',
    groundLightened:
      'Te donker om tekst op te lezen. De vlakken worden daarom lichter getekend dan deze kleur.',
    alike: (other: string) =>
      `Lijkt veel op de kleur van ${other}. Vorm en vulling houden de reeksen uit elkaar.`,
  },
  preview: {
    title: 'Voorbeeld van een pagina',
    note: 'De getallen zijn verzonnen.',
    finding: `Uw gemeente beantwoordt ${own('58%')} binnen 4 uur`,
    lead: 'Deel van de vragen dat is beantwoord, per kwartaal.',
    quarters: ['1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal'],
    axis: 'Beantwoord binnen 4 uur',
    series: { own: 'Uw gemeente', others: 'Andere gemeenten', second: 'Mogelijkheid A' },
    band: 'Najaar',
    basis: 'Verzonnen getallen',
    period: '2026',
    deck: 'Voorbeeld',
    altText: 'Staven per kwartaal van uw gemeente, andere gemeenten en mogelijkheid A. Verzonnen getallen.',
  },
  logo: {
    title: 'Logo',
    text: 'Een PNG of JPEG van ten hoogste 1 MB. Wat het bestand meer vertelt, zoals plaats en maker, wordt niet bewaard.',
    none: 'Er is geen logo gekozen.',
    size: (width: string, height: string) => `${width} bij ${height} beeldpunten.`,
    alt: 'Het gekozen logo',
    choose: 'Logo kiezen',
    change: 'Ander logo kiezen',
    remove: 'Logo weghalen',
    saved: 'Het logo is bewaard.',
    removed: 'Het logo is weggehaald.',
    refused: {
      otherKind: 'Dit is geen PNG of JPEG. Sla het logo op als PNG en kies dat bestand.',
      tooLarge: 'Het bestand is groter dan 1 MB. Kies een kleiner logo.',
      tooManyPixels: 'Het logo heeft te veel beeldpunten. Kies een logo tot ongeveer 4.000 bij 4.000.',
      animated: 'Dit plaatje beweegt. Kies een PNG die stilstaat.',
      damaged: 'Het plaatje is beschadigd of niet af. Sla het opnieuw op en kies dat bestand.',
    },
  },
  template: {
    title: 'Sjabloon van PowerPoint',
    text: 'Uit een sjabloon (.potx) of presentatie (.pptx) tot 20 MB nemen de dia’s de indeling, de lettertypen en de kleuren over, ook in de grafieken. Het logo staat dan in het sjabloon. De pdf en de plaatjes houden de kleuren van hierboven.',
    none: 'Er is geen sjabloon gekozen: de dia’s krijgen een rustige, lichte indeling.',
    chosen: (fileName: string) => `Gekozen: ${fileName}.`,
    choose: 'Sjabloon kiezen',
    change: 'Ander sjabloon kiezen',
    remove: 'Sjabloon weghalen',
    saved: 'Het sjabloon is bewaard.',
    removed: 'Het sjabloon is weggehaald.',
    refused: {
      otherKind: 'Dit is geen bestand van PowerPoint. Kies een .potx of .pptx.',
      tooLarge: 'Het bestand is te groot. Kies een sjabloon tot 20 MB, zonder filmpjes en grote foto’s.',
      password: 'Het bestand is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en kies het dan.',
      oldKind:
        'Dit bestand is van voor 2007. Open het in PowerPoint, sla het op als .potx en kies dat bestand.',
      macros: 'Er zitten macro’s in dit bestand. Sla het op als .potx, zonder macro’s, en kies dat bestand.',
      linkedPictures:
        'Het sjabloon haalt plaatjes van elders. Sluit die in het bestand in en kies het dan opnieuw.',
      noLayout: 'Er is geen indeling met een titel in dit bestand. Kies een ander sjabloon.',
      damaged: 'Het bestand is beschadigd. Open het in PowerPoint, sla het opnieuw op en kies dat bestand.',
    },
  },
  refusedFile: (fileName: string) => `${fileName} is niet bewaard.`,
} satisfies Sentences
