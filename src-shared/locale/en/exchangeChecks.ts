import type { SameShape } from '../catalogueShape.ts'
import type { exchangeChecks as nl } from '../nl/exchangeChecks.ts'

export const exchangeChecks: SameShape<typeof nl> = {
  refusals: {
    notAPackage: 'This is not an exchange package of Dialoogmeter.',
    truncated: 'The file stops half-way. A part is missing.',
    tooLarge: 'The file is too large for an exchange package.',
    otherFormatVersion: 'This package has a form that this version of Dialoogmeter does not know.',
    schemaViolated: 'The file does not have the form of an exchange package.',
    hashDiffers: 'The package was changed after it was made: its checksum does not fit.',
    signatureInvalid: 'The signature of the package does not fit.',
    implausible: 'The numbers in the package cannot all be true.',
    unknownMunicipality: 'The municipality of the package is not one municipality in the reference data.',
    duplicateInFile: 'This file holds a municipality twice with the same period.',
    alreadyImported: 'This package is in the dossier already.',
    exampleOnly:
      'This package is of invented municipalities. It only fits in an example or in an empty dossier.',
    realInExample: 'This package is of a real municipality. It does not fit in an example.',
  },
  effects: {
    new: 'is added',
    replacesOlder: 'replaces an older package',
    olderThanKnown: 'is older than what is there and does not count',
    ownMunicipality: 'is of your own municipality and does not count as a comparison',
  },
  exportRemarks: {
    fewCases: 'There are few questions in this period. The margins will be wide.',
    noResponseFigures:
      'This package holds no figures about answering: your sources hold too few questions from residents.',
    periodUnfinished:
      'The period goes on after your latest data. Others can see that, but a whole period compares more fairly.',
    sendingLeftOut:
      'The counts of messages sent are left out: with an earlier package a count of 1 to 4 could be worked out.',
    sharesLeftOut:
      'Some of the figures ‘Answered within 7 days’ or ‘Conversation goes on’ are left out: with an earlier package too small a count could be worked out.',
    noSavedPhase:
      'The phase of the growth path is left out: no assessment with a phase has been saved yet. Save one on the Growth path page.',
  },
  previewReasons: {
    tooFew: 'This period holds too few questions and messages to give anything. Choose a longer period.',
    noMunicipality: 'This dossier is not of a municipality. Make a dossier for your municipality.',
    followsFromEarlier:
      'Together with a package that you saved earlier, a group of fewer than 10 questions could be worked out. Choose another period.',
    noMessages: 'The dossier holds no messages in this period.',
  },
}
