import type { DefinitionTexts } from './definitions.ts'

const caseStart =
  'Een vraag hoort bij de periode waarin de inwoner het eerste bericht stuurde. Daarna telt mee wat er tot het einde van de gegevens gebeurt.'
const caseExclusions =
  'Berichten die geen antwoord nodig hebben, berichten die niet aan de gemeente gericht zijn, vragen waarvan het begin vóór de export ligt, en archieven met alleen berichten van de gemeente.'

export const definitionTextsNl: DefinitionTexts = {
  cases: {
    formula:
      'Berichten die bij elkaar horen zijn samen één vraag. Een nieuwe vraag begint als het laatste antwoord meer dan 72 uur geleden is, of als een vraag al 30 dagen open staat. Een herinnering van de inwoner start de klok niet opnieuw.',
    population: `Vragen van inwoners die een antwoord nodig hebben: beantwoord, gesloten zonder antwoord, of nog open. ${caseStart}`,
    exclusions: caseExclusions,
  },
  median: {
    formula:
      'De tijd waarbinnen de helft van alle vragen een eerste antwoord van een medewerker kreeg. Vragen die nog open staan tellen mee voor de tijd dat ze te volgen waren. Gesloten zonder antwoord telt als niet beantwoord.',
    population: `Alle vragen die een antwoord nodig hebben. ${caseStart}`,
    exclusions: `${caseExclusions} Automatische antwoorden stoppen de klok niet.`,
  },
  p90: {
    formula:
      'De tijd waarbinnen 9 van de 10 vragen een eerste antwoord van een medewerker kregen. Blijft meer dan 1 op de 10 vragen onbeantwoord, dan bestaat deze tijd niet.',
    population: `Alle vragen die een antwoord nodig hebben. ${caseStart}`,
    exclusions: `${caseExclusions} Automatische antwoorden stoppen de klok niet.`,
  },
  within: {
    formula:
      'Het deel van alle vragen dat binnen deze tijd een eerste antwoord van een medewerker kreeg. Openbaar en besloten antwoord tellen allebei. Een besloten antwoord op een openbare vraag telt als de bron ze aan elkaar koppelt.',
    population: `Alle vragen die een antwoord nodig hebben. ${caseStart}`,
    exclusions: `${caseExclusions} Automatische antwoorden stoppen de klok niet.`,
  },
  withinNorm: {
    formula:
      'Het deel van de vragen dat een eerste antwoord kreeg binnen de tijd die u zelf afsprak. Voor elke vraag geldt de norm van het kanaal en van de dag waarop de vraag begon, in de tijd waarin die norm is afgesproken: kalendertijd of openingstijd. Verandert de norm, dan houden eerdere vragen de norm van toen.',
    population: `Vragen die een antwoord nodig hebben en waarvoor een norm gold. ${caseStart}`,
    exclusions: `${caseExclusions} Vragen waarvoor geen norm gold. Automatische antwoorden stoppen de klok niet.`,
  },
  mean: {
    formula:
      'De gemiddelde tijd tot het eerste antwoord, in kalendertijd. Dit cijfer is er alleen om naast gemiddelden uit 2014-2015 te zetten.',
    population: 'Alleen beantwoorde vragen. Daardoor lijkt het sneller dan inwoners het beleven.',
    exclusions: `${caseExclusions} Open en gesloten vragen tellen niet mee.`,
  },
  responseRate: {
    formula:
      'Beantwoord binnen 7 dagen, gedeeld door alle vragen die ten minste 7 dagen te volgen waren. Altijd in kalendertijd.',
    population: `Vragen die een antwoord nodig hebben en ten minste 7 dagen te volgen waren. ${caseStart}`,
    exclusions: caseExclusions,
  },
  conversationRatio: {
    formula:
      'Reacties aan een ander, gedeeld door alle openbare berichten die u verstuurt: reacties, gedeelde berichten van anderen en eigen berichten. Een reeks onder een eigen bericht telt als eigen bericht. Dit cijfer telt berichten, geen vragen.',
    population: 'Openbare uitgaande berichten, uit bronnen die ook uw eigen berichten bevatten.',
    exclusions: 'Privéberichten, WhatsApp, e-mail en tickets.',
  },
  dialogueShare: {
    formula:
      'Vragen waarop de inwoner binnen 72 uur na het eerste antwoord verder schreef, gedeeld door alle beantwoorde vragen die daarna ten minste 72 uur te volgen waren. Alleen bedanken telt niet als verder schrijven.',
    population: `Beantwoorde vragen. ${caseStart}`,
    exclusions: `${caseExclusions} Ook niet: bronnen die geen afzender noemen.`,
  },
  turnsPerCase: {
    formula:
      'Het gemiddelde aantal beurten. Een beurt is een vraag, of een paar berichten van de inwoner na elkaar, tot het volgende antwoord van een medewerker. Een laatste beurt zonder antwoord telt mee.',
    population: `Beantwoorde vragen. ${caseStart}`,
    exclusions: `${caseExclusions} Ook niet: bronnen die geen afzender noemen.`,
  },
  identicalReplies: {
    formula:
      'Antwoorden met dezelfde woorden als een ander antwoord in dezelfde keuze, gedeeld door alle antwoorden van ten minste vier woorden. Namen, adressen en getallen doen niet mee in de vergelijking. In een langere periode komen meer gelijke antwoorden voor; vergelijk daarom alleen even lange periodes.',
    population: 'Antwoorden van medewerkers, openbaar en besloten, naar hun eigen tijd.',
    exclusions:
      'Automatische berichten, eigen berichten, heel korte antwoorden, en wat is ingelezen voordat dit werd bijgehouden. Een keuze van onderwerp of team verandert dit cijfer niet.',
  },
  reactionsPerPost: {
    formula: 'Het gemiddelde aantal reacties van anderen dat de bron telt onder een bericht dat u plaatste.',
    population: 'Openbare eigen berichten waarvan de bron de reacties telt.',
    exclusions: 'Antwoorden, gedeelde berichten van anderen, en berichten waarvan de bron geen aantal geeft.',
  },
  questionsPer1000: {
    formula:
      'Het aantal vragen, gedeeld door het aantal inwoners (per 1.000) en door het aantal maanden. Van elk jaar telt het inwonertal van dat jaar; is dat nog niet bekend, dan het laatste dat bekend is. Een deel van een maand telt naar zijn dagen.',
    population: `Vragen die een antwoord nodig hebben, op alle gekozen kanalen samen. ${caseStart}`,
    exclusions: `${caseExclusions} Dagen buiten de gegevens en dagen die u weglaat, tellen ook niet als maand.`,
  },
  satisfaction: {
    formula:
      'Het gemiddelde van de scores die inwoners over de afhandeling gaven, omgerekend naar 0 tot 100.',
    population: `Vragen waarbij de bron een score bevat. ${caseStart}`,
    exclusions: 'Vragen zonder score. Wie een score geeft, is geen doorsnede van alle inwoners.',
  },
  intendedTeam: {
    formula:
      'Beantwoorde vragen waarvan het eerste antwoord kwam van het team dat u voor dat onderwerp hebt aangewezen, gedeeld door alle beantwoorde vragen met zo’n onderwerp en een bekend team.',
    population: `Beantwoorde vragen over een onderwerp met een aangewezen team. ${caseStart}`,
    exclusions: 'Onderwerpen zonder aangewezen team, en antwoorden waarvan de bron het team niet noemt.',
  },
  linkedPerQuestion: {
    formula:
      'De middelste tijd tussen een bericht en het eerste antwoord dat er direct aan gekoppeld is. Andere programma’s rekenen vaak zo.',
    population: 'Berichten met een gekoppeld antwoord, in kalendertijd.',
    exclusions: 'Berichten zonder antwoord, en antwoorden zonder koppeling.',
  },
  linkedPerReply: {
    formula:
      'De tijd tussen elk antwoord en het bericht waaraan het direct gekoppeld is: de middelste tijd en het gemiddelde. Andere programma’s rekenen vaak zo.',
    population:
      'Antwoorden met een koppeling, in kalendertijd. Een bericht met twee antwoorden telt twee keer.',
    exclusions: 'Berichten zonder antwoord, en antwoorden zonder koppeling.',
  },
}
