import { phrases } from './phrases.ts'
import type { LexiconWords } from './lexiconWords.ts'

/** Dutch as citizens of Dutch and Flemish municipalities write it. */
export const lexiconNl: LexiconWords = {
  topics: {
    service: phrases(`
      paspoort*, pasfoto*, identiteitskaart*, id kaart, eid, rijbewij*, uittreksel*, geboorteaangifte*,
      aangifte*, trouwen, huwelijk*, verhuiz*, verhuisd, adreswijziging*, inschrijv*, afspraak*,
      afspraken, loket*, balie*, gemeentehuis, stadhuis, stadskantoor, openingstijd*,
      openingsur*, geopend, digid, itsme, formulier*, vergunning*, omgevingsvergunning*,
      parkeervergunning*, bewonerskaart*, gehandicaptenparkeerkaart*, kwijtschelding*, ozb, woz,
      aanslag*, gemeentebelasting*, afvalstoffenheffing*, hondenbelasting*, subsidie*, toeslag*,
      uitkering*, bijstand*, wmo, jeugdzorg, leerlingenvervoer, afvalpas*, milieupas*,
      milieustraat*, recyclagepark*, containerpark*, milieupark*, afvalkalender*, inzameling*,
      ophaaldag*, grofvuil, telefoonnummer*, aanvrag*, aanvraag*, aangevraagd, vragen, vraag,
      zwembad*, bibliotheek*, gevonden, verloren, kwijt, trouwlocatie*, burgerzaken, burgerlijke stand, stembureau*,
      stempas*, volmacht*`),
    publicSpace: phrases(`
      afval*, zwerfafval*, zwerfvuil*, restafval, huisvuil, vuilnis*, vuilzak*, sluikstort*,
      container*, ondergrondse, prullenbak*, vuilbak*, dumping*, gedumpt, lantaarnpa*,
      straatlamp*, straatverlichting*, verlichting, stoeptegel*, stoep, trottoir*, voetpad*,
      tegel*, kuil, kuilen, gat in, wegdek*, asfalt*, putdeksel*, riool*, riolering*, verstopt*,
      wateroverlast*, kolk*, fietspad*, fietswrak*, graffiti, onkruid*, groenonderhoud, snoei*,
      gesnoeid, boom, bomen, takken, maaien, gemaaid, speeltuin*, speeltoestel*, speelplaats*,
      bankje*, park, plantsoen*, hondenpoep, ratten, rat, wespennest*, eikenprocessierups*,
      strooi*, gestrooid, gladheid, verkeersbord*, verkeerslicht*, stoplicht*, drempel*,
      wegwerk*, wegwerkzaamheden, opgebroken, losliggend*, buitendienst, overvol*, geleegd, ophalen, opgehaald,
      straat, melding*, kapot*`),
    policy: phrases(`
      raad, gemeenteraad*, raadslid*, raadsleden, wethouder*, schepen*, burgemeester*, college*,
      beleid*, besluit*, bestemmingsplan*, omgevingsplan*, bouwplan*, nieuwbouw*, woningbouw*,
      begroting*, bezuinig*, politiek*, partij, verkiezing*, coalitie*, azc, opvang, windmolen*,
      zonnepark*, warmtenet*, betaald parkeren, circulatieplan*, verkeersplan*, mobiliteitsplan*,
      vind ik, mijn mening, mee eens, oneens, schande*, belachelijk*, onzin, geldverspilling*`),
    complaint: phrases(`
      klacht*, klagen, klaag, ontevreden, onvrede, onacceptabel*, onaanvaardbaar*, schandalig*,
      waardeloos, onbeschoft*, teleurgesteld, nooit antwoord, geen antwoord, geen reactie,
      al weken, al maanden, voor de zoveelste keer, nog steeds niet, nog altijd niet,
      slechte service, bezwaar*, ombudsman*, overlast*, geluidsoverlast*, wachttijd*,
      niemand neemt op`),
    participation: phrases(`
      inspraak*, inspreken, meedenk*, meepraten, meedoen, bewonersavond*, informatieavond*,
      inloopavond*, infoavond*, infomoment*, participatie*, burgerpanel*, inwonerspanel*,
      enquete*, vragenlijst*, petitie*, burgerinitiatief*, buurtinitiatief*, wijkraad*,
      dorpsraad*, wijkbudget*, vrijwilliger*, idee voor, zienswijze*, stem uit`),
    crisis: phrases(`
      brand, rook, rookwolk*, evacuat*, geevacueerd, nl alert, be alert, explosie*, gaslek*,
      stroomstoring*, stroomuitval*, overstrom*, hoogwater*, noodweer, sirene*, ontploff*,
      calamiteit*`),
    other: phrases(
      'vacature*, sollicit*, markt, weekmarkt, kermis, optocht*, evenement*, stage, stageplek*, reclame, korting*, interview*, perscontact*',
    ),
  },
  strongTopics: {
    crisis: phrases('nl alert, gaslek*, noodtoestand, grote brand, evacuatie*'),
    complaint: phrases('klacht indienen, een klacht, officiele klacht, formele klacht'),
    participation: phrases('inspraakavond*, bewonersavond*, participatie*'),
    service: phrases(
      'paspoort*, rijbewij*, identiteitskaart*, afspraak maken, inzameling van, gevonden voorwerp*',
    ),
    publicSpace: phrases('melding openbare ruimte, lantaarnpa*, zwerfafval*, sluikstort*'),
  },
  thanks: phrases(`
      dank, bedankt, bedank, dankjewel, dankuwel, dank je, dank u, dankje, dank jullie, thanks,
      thx, merci, danku, complimenten, compliment, chapeau`),
  automatic: phrases(`
      dit is een automatisch*, automatisch antwoord, automatische reactie, automatisch bericht,
      automatisch gegenereerd*, autoreply, ik ben een chatbot, ik ben de chatbot,
      digitale assistent, virtuele assistent, buiten onze openingstijden, buiten openingstijden,
      buiten kantoortijden, buiten kantooruren, op dit moment niet bereikbaar,
      op dit moment gesloten, momenteel niet bereikbaar, momenteel gesloten,
      wij zijn nu gesloten, we zijn nu gesloten, afwezigheidsbericht,
      zodra we weer bereikbaar zijn, zodra wij weer bereikbaar zijn,
      we reageren zo snel mogelijk, wij reageren zo snel mogelijk, we beantwoorden uw bericht zo,
      wij beantwoorden uw bericht zo, we beantwoorden je bericht zo,
      u krijgt zo spoedig mogelijk antwoord`),
  noContent: phrases(`
      sticker weggelaten, gif weggelaten, dit bericht is verwijderd,
      u hebt dit bericht verwijderd, je hebt dit bericht verwijderd, webp bestand bijgevoegd`),
  teams: {
    communications: phrases('communicatie*, webcare*, voorlichting, social media, online team'),
    contactCentre: phrases(`
      kcc, klantcontact*, klant contact*, callcenter, klantenservice, publieksbalie,
      publiekszaken, onthaal, contactcenter, contact center`),
    other: phrases('burgerzaken, beheer*, openbare ruimte, handhaving, griffie, wijkteam*, belasting*, bod'),
  },
}
