import type { Sentences } from '../catalogueShape.ts'

/** Working with a dossier that lies in a shared folder. */
export const sharedFolder = {
  title: 'Dossier in een gedeelde map',
  explained:
    'Dit dossier staat in een gedeelde map. Dialoogmeter werkt op een kopie op deze computer en schrijft die terug als u opslaat of afsluit.',
  explainedSynced:
    'Dit dossier staat in een map die wordt gesynchroniseerd. Dialoogmeter werkt op een kopie op deze computer en schrijft die terug. Anderen zien dat pas als de map is bijgewerkt: werk er met één persoon tegelijk aan.',
  understood: 'Begrepen',
  looking: (file: string) =>
    `U kijkt in een kopie van ${file}. Wijzigingen worden niet bewaard. De kopie verdwijnt als u het dossier sluit.`,
  unsaved: 'Uw werk staat op deze computer en nog niet in de gedeelde map.',
  found:
    'Er is werk van een vorige keer gevonden dat nog niet in de gedeelde map staat. U werkt daarin verder.',
  others: (who: string) =>
    `${who} heeft dit dossier in de gedeelde map overgenomen. Uw werk staat op deze computer. Bewaar het daar als een eigen bestand.`,
  save: 'Opslaan in de gedeelde map',
  saveAs: 'Als eigen bestand bewaren',
  stop: 'Stoppen',
  retry: 'Opnieuw proberen',
  progress: 'Opslaan in de gedeelde map',
  phases: {
    preparing: 'Dialoogmeter maakt een kopie van uw werk.',
    comparing: 'Dialoogmeter kijkt of het bestand in de gedeelde map nog hetzelfde is.',
    writing: 'Dialoogmeter schrijft naar de gedeelde map en leest het terug.',
    placing: 'Dialoogmeter zet het nieuwe bestand op zijn plaats.',
  },
  saved: (file: string) => `Uw werk staat in de gedeelde map, in ${file}.`,
  section: {
    lies: (path: string) => `Het bestand staat in ${path}. U werkt op een kopie op deze computer.`,
    taken: (moment: string) => `De kopie is van ${moment}.`,
    savedAt: (moment: string) => `Het laatst opgeslagen in de gedeelde map op ${moment}.`,
    nothingToSave: 'Al uw werk staat in de gedeelde map.',
    locked: 'Zolang u het dossier open hebt, kan niemand anders het wijzigen.',
    away: 'De gedeelde map is nu niet bereikt. Uw werk blijft op deze computer staan.',
    previous: 'De versie van vóór de laatste keer opslaan staat ernaast, met “(vorige versie)” in de naam.',
    discard: 'Mijn werk loslaten',
    discardTitle: 'Uw werk loslaten',
    discardText:
      'Wat u na de laatste keer opslaan hebt gedaan, verdwijnt van deze computer. Dialoogmeter opent daarna het bestand uit de gedeelde map.',
    discardKeep: 'Mijn werk houden',
    own: 'Dit dossier staat alleen op deze computer. U kunt het met collega’s delen via een map op het netwerk. Steeds één persoon werkt eraan; de anderen zien wie dat is en kunnen een kopie bekijken.',
    ownKey:
      'De sleutel komt als gewoon bestand naast het dossier te staan. Wie in de map mag lezen, kan dus het dossier openen. Kies een map waar alleen uw collega’s bij kunnen.',
    share: 'Een gedeelde map kiezen',
    example: 'Het voorbeeld kunt u niet delen.',
  },
  refused: {
    stale: (moment: string) =>
      `Het laatste levensteken was op ${moment}. Misschien is de computer uitgezet of de verbinding weg. Overleg eerst met uw collega.`,
    look: 'Een kopie bekijken',
    takeOver: 'Het dossier overnemen',
    takeOverTitle: (owner: string) => `Het dossier van ${owner} overnemen`,
    takeOverText: (owner: string) =>
      `Werkt ${owner} nog, of staat daar werk dat niet is opgeslagen, dan kan ${owner} dat alleen nog als een eigen bestand bewaren. Er gaat niets verloren, maar u hebt dan twee bestanden.`,
    keep: 'Niet overnemen',
  },
  leaving: {
    title: 'Uw werk opslaan in de gedeelde map',
    failed: 'Uw werk kon nu niet in de gedeelde map worden opgeslagen. Het blijft op deze computer staan.',
    later: 'Sluiten en later opslaan',
    laterText: 'Bij de volgende keer openen gaat u verder met dit werk en kunt u het alsnog opslaan.',
    stay: 'Niet sluiten',
  },
} satisfies Sentences
