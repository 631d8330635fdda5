import type { Sentences } from '../catalogueShape.ts'

/** What is the matter with a row of an import. */
export const rowIssues = {
  badDate: 'Deze datum of tijd bestaat niet of is niet te lezen.',
  ambiguousHour:
    'Dit uur kwam twee keer voor (einde zomertijd). De volgorde in het bestand geeft de doorslag.',
  skippedHour: 'Dit uur bestond niet (begin zomertijd). Er is een uur bij geteld.',
  missingField: 'Een verplicht veld is leeg.',
  badNumber: 'Dit getal is niet te lezen.',
  idDamagedByExcel: 'Het berichtnummer is door Excel afgerond. Maak de export opnieuw zonder Excel.',
  wrongColumnCount: 'Deze rij heeft te veel of te weinig kolommen.',
  duplicateRow: 'Deze rij staat dubbel in het bestand.',
  unknownDirection: 'Niet te zien is of dit bericht van een inwoner of van de gemeente is.',
  guessedDirection:
    'Wie voor de gemeente werkt, staat niet in het bestand. Wie antwoordt zonder de vraag te stellen, telt vanaf hier als gemeente.',
  malformedRecord: 'Deze rij is beschadigd.',
  missingParent: 'Het bericht waarop dit een antwoord is, staat niet in het bestand.',
  negativeWait: 'Het antwoord is ouder dan de vraag. De koppeling is weggelaten.',
  absentFile: 'Een bestand dat het archief noemt, ontbreekt.',
  rowLimitReached:
    'De export zit op zijn grootste aantal rijen. Er kunnen berichten ontbreken; kies een kortere periode.',
  unreadableText: 'Een deel van de tekst is niet te lezen.',
  leftOutPrivate: 'Dit bericht is niet openbaar en is weggelaten.',
  otherRecord: 'Dit is geen bericht, of een soort dat Dialoogmeter niet kent.',
  olderState: 'Van dit bericht staat verderop een nieuwere stand. Alleen die telt.',
} satisfies Sentences
