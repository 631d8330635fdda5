import type { Sentences } from '../catalogueShape.ts'

/** The terms of all pages in plain words, each with what it does not say where that is easily misread. */
export const helpTerms = {
  question: {
    name: 'Vraag',
    text: 'Berichten van een inwoner die bij elkaar horen, tot ze beantwoord of gesloten zijn. Een herinnering is geen nieuwe vraag.',
    cannotSay: 'Niet hoeveel mensen een vraag hebben: wie belt of langskomt, staat niet in deze gegevens.',
  },
  firstAnswer: {
    name: 'Eerste antwoord',
    text: 'Het eerste antwoord van een medewerker dat de inwoner kan lezen, openbaar of besloten. Automatische antwoorden tellen niet.',
    cannotSay: 'Niet of het antwoord goed was, of de zaak is opgelost.',
  },
  median: {
    name: 'Helft beantwoord binnen',
    text: 'De tijd waarbinnen de helft van de vragen een eerste antwoord kreeg. In de statistiek heet dit de mediaan.',
    cannotSay: 'Niet hoe lang de andere helft wacht. Kijk daarvoor naar "9 van de 10 binnen".',
  },
  p90: {
    name: '9 van de 10 binnen',
    text: 'De tijd waarbinnen 9 van de 10 vragen een eerste antwoord kregen.',
    cannotSay:
      'Blijft meer dan 1 op de 10 vragen zonder antwoord, dan bestaat deze tijd niet. Dat staat er dan bij.',
  },
  within: {
    name: 'Deel beantwoord binnen een tijd',
    text: 'Van alle vragen het deel dat binnen die tijd een eerste antwoord kreeg. Vragen die nog open staan tellen mee voor de tijd dat ze te volgen waren.',
    cannotSay: 'Niet dat de rest geen antwoord kreeg: die kan later zijn beantwoord.',
  },
  ownNorm: {
    name: 'Eigen norm',
    text: 'Wat de gemeente met inwoners afspreekt over het eerste antwoord. Elke vraag houdt de norm van de dag waarop zij gesteld is.',
    cannotSay:
      'Niet of de norm een goede norm is. Gemeenten kiezen verschillende normen; vergelijk daarom vaste tijden.',
  },
  calendarTime: {
    name: 'Kalendertijd',
    text: 'De tijd die de inwoner wacht, dag en nacht doorgeteld.',
    cannotSay: 'Niet hoe hard er gewerkt is: een vraag van vrijdagavond wacht ook in het weekend.',
  },
  openingTime: {
    name: 'Openingstijd',
    text: 'Alleen de tijd waarin de gemeente open is telt. Komt een vraag na sluitingstijd en is zij vóór de volgende opening beantwoord, dan staat er "< 1 min".',
    cannotSay: 'Niet wat de inwoner ervaart. Daarvoor is er kalendertijd.',
  },
  mean: {
    name: 'Gemiddelde, zoals 2014-2015',
    text: 'Het gemiddelde van alleen de beantwoorde vragen. Het staat er om naast onderzoek van toen te zetten.',
    cannotSay: 'Vragen zonder antwoord tellen niet mee. Daardoor lijkt het sneller dan inwoners het beleven.',
  },
  responseRate: {
    name: 'Beantwoord binnen 7 dagen',
    text: 'Van alle vragen die 7 dagen te volgen waren het deel dat in die tijd antwoord kreeg.',
    cannotSay: 'Niet waarom de rest geen antwoord kreeg. Op Gesprek staan de redenen die de gegevens kennen.',
  },
  curve: {
    name: 'Reactiecurve',
    text: 'De lijn laat zien welk deel van de vragen na een bepaalde tijd beantwoord is. Hoe sneller de lijn stijgt, hoe sneller het antwoord komt.',
    cannotSay: 'De lijn eindigt niet op 100% als er vragen zonder antwoord blijven.',
  },
  backlog: {
    name: 'Openstaande vragen',
    text: 'Vragen die op dat moment nog geen antwoord hadden en niet gesloten waren.',
    cannotSay: 'Niet dat iemand ze vergeten is: ook een vraag van vanochtend staat open.',
  },
  unanswered: {
    name: 'Zonder antwoord',
    text: 'Vragen zonder antwoord van een medewerker, met de reden die de gegevens kennen: gesloten, nog maar net gesteld, al lang open, of alleen een automatisch bericht.',
    cannotSay: 'Een antwoord per telefoon of aan de balie staat er niet in.',
  },
  needsReply: {
    name: 'Antwoord nodig',
    text: 'Berichten met alleen een bedankje, een plaatje of een naam vragen meestal geen antwoord. Die tellen niet mee in de cijfers over vragen.',
    cannotSay: 'De app leidt dit uit woorden af en kan zich vergissen. U kunt het verbeteren.',
  },
  conversationRatio: {
    name: 'Gespreksratio',
    text: 'Van alle openbare berichten die de gemeente verstuurt het deel dat een antwoord aan iemand is. De rest zijn eigen berichten en gedeelde berichten.',
    cannotSay: 'Niet hoe goed het gesprek is. Meer is niet altijd beter: ook zenden hoort bij het werk.',
  },
  dialogue: {
    name: 'Gesprek gaat verder',
    text: 'Van de beantwoorde vragen het deel waarop de inwoner binnen 72 uur na het antwoord nog iets schreef, meer dan een bedankje.',
    cannotSay: 'Niet of dat goed of slecht is: iemand kan verder praten, of een antwoord niet begrijpen.',
  },
  turns: {
    name: 'Beurten',
    text: 'Een beurt is een vraag, of een paar berichten achter elkaar, tot het volgende antwoord.',
    cannotSay: 'Niet hoeveel werk het was: één beurt kan veel uitzoekwerk kosten.',
  },
  standardAnswers: {
    name: 'Standaardantwoorden',
    text: 'Het deel van de antwoorden waarvan een ander antwoord dezelfde woorden heeft, op namen en nummers na.',
    cannotSay: 'Niet dat het een slecht antwoord is: bij dezelfde vraag past vaak hetzelfde antwoord.',
  },
  reactionsPerPost: {
    name: 'Reacties per bericht',
    text: 'Hoeveel reacties van anderen de bron telt bij een eigen bericht, gemiddeld.',
    cannotSay: 'Niet of de reacties vriendelijk waren. Elke bron telt op een eigen manier.',
  },
  questionsPer1000: {
    name: 'Vragen per 1.000 inwoners',
    text: 'Hoeveel vragen er per maand binnenkomen voor elke 1.000 inwoners.',
    cannotSay: 'Alleen van kanalen die u inleest. Een gemeente met meer kanalen heeft meer vragen.',
  },
  satisfaction: {
    name: 'Tevredenheid',
    text: 'Het gemiddelde van de scores die inwoners in de bron gaven.',
    cannotSay: 'Alleen van wie een score gaf, en dat is meestal een klein deel.',
  },
  topics: {
    name: 'Onderwerp',
    text: 'Waar een vraag over gaat. De bron zegt het, een medewerker zegt het, of de app leidt het af uit woorden.',
    cannotSay:
      'Wat de app niet zeker weet, staat bij "onderwerp onzeker". Die vragen horen bij een van de andere onderwerpen.',
  },
  team: {
    name: 'Wie antwoordt',
    text: 'Het team dat het eerste antwoord gaf, als de bron dat noemt.',
    cannotSay: 'Nooit welke medewerker. Van open vragen is meestal niet bekend welk team ze kreeg.',
  },
  interval: {
    name: '95%-interval',
    text: 'Met andere, vergelijkbare vragen zou het cijfer iets anders zijn. Het cijfer ligt waarschijnlijk tussen deze twee waarden.',
    cannotSay: 'Het dekt geen fouten in de gegevens, zoals een kanaal dat ontbreekt.',
  },
  chance: {
    name: 'Kan toeval zijn',
    text: 'Het interval van het verschil bevat 0. De cijfers zijn dan niet te onderscheiden.',
    cannotSay: 'Niet dat er geen verschil is: er zijn te weinig vragen om het te zien.',
  },
  n: {
    name: 'n',
    text: 'Het aantal vragen of berichten waarop het cijfer rust. Bij minder dan 10 staan er alleen aantallen.',
    cannotSay: 'Niet of de vragen een goede afspiegeling zijn: dat hangt af van de kanalen die u inleest.',
  },
  unknown: {
    name: 'Onbekend',
    text: 'Wat de gegevens niet kunnen vertellen, staat er als een zin met de reden, nooit als 0.',
    cannotSay: 'Niet dat er niets gebeurde: alleen dat deze bron het niet vertelt.',
  },
  comparable: {
    name: 'Vergelijkbare gemeenten',
    text: 'Gemeenten die lijken in inwonertal en dichtheid, in hetzelfde land.',
    cannotSay: 'Niet dat ze dezelfde kanalen of taken hebben.',
  },
  middleHalf: {
    name: 'Middelste helft',
    text: 'Zet de gemeenten op volgorde: de helft in het midden. Een kwart staat erboven en een kwart eronder.',
    cannotSay: 'Niet welke gemeenten het goed doen: het laat alleen zien wat gewoon is in deze groep.',
  },
  published: {
    name: 'Gepubliceerd',
    text: 'Cijfers uit onderzoek van 2013 tot 2015, vooral over Twitter en met andere definities.',
    cannotSay: 'Geen norm en geen doel: de kanalen en de tijd zijn anders.',
  },
  event: {
    name: 'Gebeurtenis',
    text: 'Een storm, verkiezing of campagne die u zelf noteert. Ze staat op de tijdas. U kunt de dagen weglaten uit de cijfers.',
    cannotSay: 'Niet dat de gebeurtenis de oorzaak is van wat u ziet.',
  },
  seriesBreak: {
    name: 'Breuk in de reeks',
    text: 'Vanaf dat moment is er iets veranderd aan hoe er gemeten wordt: een nieuwe bron, andere openingstijden of een andere norm.',
    cannotSay: 'Verschillen over een breuk heen zeggen weinig.',
  },
  unfinished: {
    name: 'Nog niet compleet',
    text: 'De gegevens lopen niet tot het einde van deze periode. Ze is gearceerd en wordt niet met een hele periode vergeleken.',
    cannotSay: 'Niet hoe de hele periode zal worden.',
  },
  intendedTeam: {
    name: 'Beantwoord door het bedoelde team',
    text: 'Van de beantwoorde vragen het deel waarop het team antwoordde dat u in Instellingen voor dat onderwerp aanwees.',
    cannotSay: 'Niet of een ander team het slechter deed: vragen gaan soms over meer dan één onderwerp.',
  },
  linked: {
    name: 'Gekoppeld antwoord',
    text: 'Een antwoord waarvan de bron zegt bij welk bericht het hoort. Een archief van eigen berichten heeft alleen deze.',
    cannotSay: 'Niet hoeveel vragen zonder antwoord bleven: die staan niet in zo’n archief.',
  },
  automatic: {
    name: 'Automatisch bericht',
    text: 'Een ontvangstbericht of afwezigheidsbericht. Het stopt de wachttijd niet.',
    cannotSay: 'De app herkent ze aan woorden en aan de tijd en kan zich vergissen. U kunt het verbeteren.',
  },
  correctedMix: {
    name: 'Gecorrigeerd deel',
    text: 'Het deel van een onderwerp als u de vergissingen meetelt die het geleerde model aantoonbaar maakt.',
    cannotSay: 'Niet welke vragen verkeerd zijn ingedeeld: het klopt alleen voor het geheel.',
  },
  comparison: {
    name: 'Vergelijkingsperiode',
    text: 'De tijd waar de gekozen periode naast staat: dezelfde weken een jaar eerder, of de tijd ervoor.',
    cannotSay: 'Niet waardoor iets veranderde: ook de vragen zelf kunnen anders zijn.',
  },
  rank: {
    name: 'Plaats tussen gemeenten',
    text: 'Tussen welke plaatsen uw gemeente waarschijnlijk staat als u de intervallen meetelt.',
    cannotSay: 'Geen exacte plaats: gemeenten met overlappende intervallen zijn niet te ordenen.',
  },
  funnel: {
    name: 'Trechter',
    text: 'Een grafiek die laat zien hoeveel een percentage door toeval schommelt. Hoe minder vragen, hoe wijder de trechter.',
    cannotSay:
      'Niet waarom een gemeente buiten de lijnen ligt: ook andere vragen en kanalen kunnen dat doen.',
  },
  scenario: {
    name: 'Scenario',
    text: 'Een bezetting en instellingen om te proberen, naast Nu. Alle scenario’s krijgen in de berekening precies dezelfde vragen, zodat een verschil van de bezetting komt.',
    cannotSay: 'Niet wat er zal gebeuren: mensen gaan misschien anders werken of anders vragen.',
  },
  backTest: {
    name: 'Controle achteraf',
    text: 'De app houdt weken achter, voorspelt ze met wat er daarvoor bekend was, en telt hoe ver dat ernaast zat. Ernaast staat hoe ver het gemiddelde van de weken ervoor ernaast zou zitten.',
    cannotSay:
      'Niet dat een scenario klopt: alleen hoe goed het model de bezetting van nu navolgt. Houdt de controle geen stand, dan staat er alleen of het meer of minder wordt.',
  },
  simulatedRange: {
    name: 'Spreiding van doorgerekende jaren',
    text: 'De app rekent veel mogelijke jaren door. In 95 van de 100 ligt het cijfer tussen deze twee waarden.',
    cannotSay: 'Niet hoe goed het model past: daarvoor is er de controle achteraf.',
  },
  waitParts: {
    name: 'Delen van het wachten',
    text: 'Waar een vraag op wacht: op het begin van een dienst, tot iemand haar ziet, in de rij, op het werk zelf, of op een collega elders. Samen zijn ze de hele reactietijd.',
    cannotSay: 'Niet welk deel het makkelijkst korter wordt: dat laat een scenario zien.',
  },
  workload: {
    name: 'Belasting',
    text: 'Het werk gedeeld door de uren waarin iemand werkt. Bij 100% of meer groeit de voorraad vragen elke week.',
    cannotSay: 'Niet of mensen het druk vinden, en niets over het werk buiten deze vragen.',
  },
  phase: {
    name: 'Fase van het groeipad',
    text: 'Ontdekken, experimenteren, converseren of samenwerken. Het groeipad noemt de laagste en de hoogste fase die bij de cijfers en antwoorden past.',
    cannotSay: 'Geen rapportcijfer: een fase past bij wat een gemeente wil en kan.',
  },
} satisfies Sentences
