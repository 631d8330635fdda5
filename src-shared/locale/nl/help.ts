import type { Sentences } from '../catalogueShape.ts'

/** Help: manual and what the page is made of. The words themselves stand in helpTerms. */
export const help = {
  title: 'Hulp',
  finding: 'Wat betekent dit, en hoe doet u dat?',
  deck: 'Een korte handleiding en de begrippen van elke pagina. Druk op F1 om hier te komen.',
  search: 'Zoek in hulp',
  searchHint: 'bijvoorbeeld: interval, norm, label',
  found: (count: string) => `${count} onderdelen gevonden`,
  foundOne: '1 onderdeel gevonden',
  nothing: (words: string) => `Niets gevonden met "${words}". Probeer een ander woord of kies hieronder.`,
  clear: 'Alles tonen',
  manual: 'Handleiding',
  terms: 'Begrippen',
  cannotSay: 'Wat dit niet zegt',
  more: 'Hoe het berekend wordt',
  go: (page: string) => `Naar ${page}`,
  shortcut: 'hulp',
  explain: (term: string) => `Uitleg van ${term}`,
  inHelp: 'Lees meer in Hulp',
  explained: 'Uitleg',
  sure: 'De twee waarden bij een cijfer: met 95% zekerheid ligt het daartussen.',
  sureBand: 'De band om de lijn: met 95% zekerheid ligt het cijfer daarin.',
  chapters: {
    begin: {
      title: 'Beginnen: gegevens inlezen',
      steps: [
        'Haal bij uw webcaresysteem of kanaal een export op. Op Gegevens staat per bron hoe dat gaat.',
        'Sleep het bestand naar Gegevens. U ziet eerst wat er herkend is; pas daarna wordt het ingelezen.',
        'Hetzelfde bestand twee keer inlezen voegt niets toe. Met Ongedaan maken haalt u een bestand er weer uit.',
      ],
    },
    choice: {
      title: 'De keuze bovenaan',
      steps: [
        'De zin bovenaan een pagina zegt wat u ziet: periode, vergelijking, kanalen, onderwerpen, teams en tijd. Elk onderstreept deel kunt u wijzigen.',
        'De keuze gaat mee naar andere pagina’s en staat in elk bestand dat u bewaart. Met vorige en volgende gaat u terug en vooruit.',
        'Met Keuze bewaren geeft u een keuze een naam. Terugzetten brengt u bij de gewone keuze.',
      ],
    },
    read: {
      title: 'Een cijfer lezen',
      steps: [
        'Het vakje of de band om een cijfer is het interval: daarin ligt het cijfer waarschijnlijk. n zegt hoeveel vragen of berichten er meetellen.',
        'Staat er "kan toeval zijn", dan is het verschil te klein om er iets uit af te leiden.',
        'Staat er een streepje of een zin in plaats van een cijfer, dan kunnen de gegevens het niet vertellen. Een 0 is altijd een echte 0.',
        'Elke grafiek heeft een tabel met dezelfde cijfers.',
      ],
    },
    behind: {
      title: 'Van een cijfer naar de vragen erachter',
      steps: [
        'Kies een punt, een rij of een vakje in een grafiek. U ziet de vragen die er samen dat cijfer van maken.',
        'Open een vraag voor het verloop: wie schreef wanneer, en welke openingstijd er meetelt in de wachttijd.',
        'Bewaar de lijst als Excel of CSV. Het aantal rijen is gelijk aan het cijfer in de grafiek.',
      ],
    },
    correct: {
      title: 'Verbeteren wat niet klopt',
      steps: [
        'Klopt een onderwerp of team niet, is een bericht spam of hoort een antwoord bij een andere vraag? Verbeter het in de lijst of in het verloop van de vraag.',
        'Verbeteringen blijven bestaan als u het bestand opnieuw inleest. U kunt ze ongedaan maken en opnieuw doen.',
        'Labels die u zelf geeft, kunnen de onderwerpen van andere berichten beter maken. Dat staat bij Onderwerpen in Instellingen.',
      ],
    },
    norms: {
      title: 'Normen, openingstijden en gebeurtenissen',
      steps: [
        'In Instellingen legt u vast wat u met inwoners afspreekt: binnen welke tijd, en voor welk deel van de vragen.',
        'Openingstijden bepalen wat er telt in openingstijd. Geef een nieuwe tijd of norm een begindatum, dan houden oude cijfers de oude.',
        'Noteer storm, verkiezing of campagne als gebeurtenis. U ziet ze op de tijdas en kunt die dagen weglaten.',
      ],
    },
    compare: {
      title: 'Vergelijken met andere gemeenten',
      steps: [
        'Vergelijken zet uw cijfers naast gemeenten die in inwoners en dichtheid lijken. Uitkomsten spelen bij die keuze geen rol.',
        'Andere gemeenten staan er pas als u hun uitwisselpakket of een bestand met cijfers inleest. Er gaat niets via internet.',
      ],
    },
    growth: {
      title: 'Het groeipad',
      steps: [
        'Groeipad laat zien in welke van vier fasen de gemeente is: ontdekken, experimenteren, converseren, samenwerken.',
        'Een deel volgt uit de cijfers, een deel uit een vragenlijst die collega’s apart invullen.',
      ],
    },
    whatIf: {
      title: 'Wat als: mensen en uren anders indelen',
      steps: [
        'Klopt de bezetting bij Nu niet met de praktijk, teken haar dan zoals zij is. Sleep in het rooster, of gebruik de pijltjes en Enter.',
        'Kies Scenario toevoegen en teken wat u wilt proberen: een avond, een weekend, een uur extra. Schuif daarnaast aan het aantal vragen, het werk per vraag of een nieuw kanaal.',
        'Onder het rooster staat wat inwoners merken, wat het kost en hoe zeker dat is. Lees eerst de controle achteraf: die zegt hoe goed het model bij uw gemeente past.',
        'Alles wordt bewaard terwijl u werkt. Met Ctrl+Z zet u een stap terug. Geef een plan een naam in het menu rechtsboven.',
        'Zonder ingelezen gegevens rekent de pagina met aantallen die u intypt bij Uitgangspunten. Dat staat er dan bij.',
      ],
    },
    presentation: {
      title: 'Een presentatie voor de raad',
      steps: [
        'Kies op Presentatie de periode en een plan van Wat als, of geen plan. Nieuwe presentatie neemt de cijfers op zoals ze nu zijn.',
        'U krijgt een voorstel van pagina’s. Vink aan wat u wilt tonen, schuif met Alt en de pijltjes of sleep, en geef een pagina een eigen titel of opmerking. Een pagina die niet kan, staat onderaan met de reden.',
        'Een bewaarde presentatie verandert niet vanzelf. Zijn de gegevens sindsdien anders, dan ziet u wat verschilt en kiest u zelf.',
        'F5 toont de presentatie op het hele scherm. Met Opslaan maakt u PowerPoint, PDF, een brief, plaatjes en een Excel met de cijfers. U ziet eerst wat erin staat.',
        'Aantallen van minder dan 5 staan in geen enkel bestand. Teksten, accountnamen en namen van medewerkers ook niet.',
      ],
    },
    keep: {
      title: 'Opslaan en afdrukken',
      steps: [
        'Ctrl+P drukt de pagina af die u ziet, op A4 en leesbaar zonder kleur.',
        'Wat u bewaart, noemt de keuze, de datum van de gegevens en hoe het cijfer is gemaakt.',
      ],
    },
    privacy: {
      title: 'Privacy',
      steps: [
        'Alles blijft op deze computer. Namen van inwoners worden codes die alleen in dit dossier gelden.',
        'De tekst van berichten wordt niet bewaard, tenzij u dat in Instellingen aanzet. Namen en nummers worden dan zo goed mogelijk weggehaald.',
        'Er staat nergens een cijfer per medewerker.',
      ],
    },
    access: {
      title: 'Een inwoner vraagt om inzage of verwijdering',
      steps: [
        'Zoek op Privacy met de naam of het nummer uit de bron. Wat u typt, wordt niet bewaard.',
        'Bewaar wat er staat als werkmap of tekstbestand en geef dat aan de inwoner.',
        'Verwijderen haalt de berichten van deze persoon uit het dossier en uit de reservekopieën. Er blijft een code, zodat een volgend bestand de berichten niet terugbrengt.',
        'Op Privacy staat ook een tekst voor het verwerkingsregister.',
      ],
    },
    backups: {
      title: 'Reservekopieën',
      steps: [
        'Dialoogmeter maakt zelf reservekopieën, naast het dossier. Op Bewaren en verhuizen maakt u er een wanneer u wilt, of zet u er een terug.',
        'Gaat een dossier niet open omdat het beschadigd is, dan staan de reservekopieën op het beginscherm.',
        'Raakt de computer kwijt of stuk, dan zijn de reservekopieën ook weg. Maak daarom af en toe een verhuisbestand en bewaar dat ergens anders.',
      ],
    },
    moving: {
      title: 'Naar een andere computer',
      steps: [
        'Maak een verhuisbestand: het hele dossier met de sleutel, achter een wachtzin die u zelf kiest.',
        'Kies op de andere computer Verhuisbestand inlezen en typ de wachtzin. Zonder wachtzin gaat het bestand niet open, ook niet met hulp.',
        'De sleutel hoort bij het dossier. Is zij vergrendeld, dan kan alleen uw account op deze computer het dossier openen.',
      ],
    },
    shared: {
      title: 'Samen werken vanuit een gedeelde map',
      steps: [
        'Steeds één persoon werkt aan een dossier in een gedeelde map. Een ander ziet wie dat is en kan een kopie bekijken.',
        'U werkt op een kopie op deze computer. Sla op of sluit af om uw werk in de gedeelde map te zetten.',
        'Is de map even niet te bereiken, dan blijft uw werk op deze computer staan. U slaat het later op.',
      ],
    },
    trouble: {
      title: 'Als er iets misgaat',
      steps: [
        'Bij een fout staat een kenmerk. Geef dat aan uw helpdesk. Op Over bekijkt en bewaart u het logboek: er staan geen berichten of namen in.',
        'Valt de grafische kaart uit, dan tekent Dialoogmeter vanaf de volgende start zonder die kaart. Blijft het venster leeg, start de app dan één keer met --safe-graphics. De app onthoudt dat; op Over zet u het terug.',
      ],
    },
  },
} satisfies Sentences
