import type { exportRemarks, PackageRefusal, PackageSummary } from '../../contract/exchange.ts'

/** What the checks of exchange packages say. Part of `text.exchange`. */
export const exchangeChecks = {
  refusals: {
    notAPackage: 'Dit is geen uitwisselpakket van Dialoogmeter.',
    truncated: 'Het bestand houdt halverwege op. Er ontbreekt een deel.',
    tooLarge: 'Het bestand is te groot voor een uitwisselpakket.',
    otherFormatVersion: 'Dit pakket is gemaakt in een vorm die deze versie van Dialoogmeter niet kent.',
    schemaViolated: 'Het bestand heeft niet de vorm van een uitwisselpakket.',
    hashDiffers: 'Het pakket is veranderd nadat het is gemaakt: de controlesom klopt niet.',
    signatureInvalid: 'De handtekening van het pakket klopt niet.',
    implausible: 'De getallen in het pakket kunnen niet samen kloppen.',
    unknownMunicipality: 'De gemeente in het pakket staat niet als één gemeente in de referentiegegevens.',
    duplicateInFile: 'In dit bestand staat een gemeente twee keer met dezelfde periode.',
    alreadyImported: 'Dit pakket staat al in het dossier.',
    exampleOnly:
      'Dit pakket is van verzonnen gemeenten. Het past alleen in een voorbeeld of in een leeg dossier.',
    realInExample: 'Dit pakket is van een echte gemeente. Het past niet in een voorbeeld.',
  } satisfies Record<PackageRefusal, string>,
  effects: {
    new: 'komt erbij',
    replacesOlder: 'vervangt een ouder pakket',
    olderThanKnown: 'is ouder dan wat er al staat en telt niet mee',
    ownMunicipality: 'is van uw eigen gemeente en telt niet mee als vergelijking',
  } satisfies Record<PackageSummary['effect'], string>,
  exportRemarks: {
    fewCases: 'Er zijn weinig vragen in deze periode. De marges worden groot.',
    noResponseFigures:
      'In dit pakket zitten geen cijfers over beantwoorden: uw bronnen bevatten te weinig vragen van inwoners.',
    periodUnfinished:
      'De periode loopt door na uw laatste gegevens. Anderen zien dat, maar een hele periode vergelijkt eerlijker.',
    sendingLeftOut:
      'De aantallen verzonden berichten gaan niet mee: samen met een eerder pakket zou een aantal van 1 tot 4 te berekenen zijn.',
    sharesLeftOut:
      'Een deel van de cijfers ‘Beantwoord binnen 7 dagen’ of ‘Gesprek gaat verder’ gaat niet mee: samen met een eerder pakket zou een te klein aantal te berekenen zijn.',
    noSavedPhase:
      'De fase van het groeipad gaat niet mee: er is nog geen beoordeling met een fase bewaard. Bewaar er een bij Groeipad.',
  } satisfies Record<(typeof exportRemarks)[number], string>,
  previewReasons: {
    tooFew:
      'In deze periode zijn er te weinig vragen en berichten om iets door te geven. Kies een langere periode.',
    noMunicipality: 'Dit dossier hoort niet bij een gemeente. Maak een dossier voor uw gemeente.',
    followsFromEarlier:
      'Samen met een pakket dat u eerder bewaarde, is een groep van minder dan 10 vragen uit te rekenen. Kies een andere periode.',
    noMessages: 'In deze periode staan geen berichten in het dossier.',
  },
}
