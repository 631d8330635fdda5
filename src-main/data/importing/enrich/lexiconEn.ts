import { phrases } from './phrases.ts'
import type { LexiconWords } from './lexiconWords.ts'

/** English, for newcomers who write it and for public research data. */
export const lexiconEn: LexiconWords = {
  topics: {
    service: phrases(`
      passport*, id card, driving licen*, driver s licen*, birth certificate*, marriage*,
      moving to, registration*, register, appointment*, town hall, city hall, opening hours,
      open today, permit*, parking permit*, tax, taxes, council tax, benefit*, form, forms,
      apply for, application*, how do i, how can i, where can i, question*, recycling centre,
      polling station*, library, account, password*, refund*, order, delivery, booking*, ticket*,
      update, login, help`),
    publicSpace: phrases(`
      bin, bins, rubbish, garbage, trash, litter*, fly tip*, waste, street light*, streetlight*,
      lamp post*, pothole*, pavement*, sidewalk*, graffiti, weeds, tree, trees, branches,
      playground*, bench, dog poo*, rats, drain*, sewer*, flooded street, traffic light*,
      road sign*, cycle path*, bike path*, roadworks, overflowing`),
    policy: phrases(`
      council, councillor*, alderman, mayor, policy, decision, zoning*, planning, budget*,
      politic*, election*, in my opinion, i disagree, i agree, waste of money, ridiculous`),
    complaint: phrases(`
      complain*, unacceptable, disgust*, terrible, worst, awful, no answer, no reply,
      no response, still waiting, nobody answers, poor service, bad service, nuisance,
      disappointed, fed up, rude, useless, joke`),
    participation: phrases(`
      consultation*, public meeting*, residents meeting*, information evening*, survey*,
      petition*, volunteer*, citizens panel*, have a say, have my say, neighbourhood budget*`),
    crisis: phrases('fire, smoke, evacuat*, explosion*, gas leak*, power cut*, blackout*, flooding, siren*'),
    other: phrases('vacancy, vacancies, internship*, advert*, interview*'),
  },
  strongTopics: {
    crisis: phrases('gas leak*, evacuat*'),
    complaint: phrases('formal complaint, file a complaint, complain*'),
    service: phrases('passport*, make an appointment'),
  },
  thanks: phrases('thank you, thanks, thank, thankyou, thx, ty, cheers, much appreciated, well done'),
  automatic: phrases(`
      this is an automat*, automatic reply, automatic response, automated response,
      automated message, auto reply, autoreply, i am a bot, i m a bot, virtual assistant,
      out of office, outside our opening hours, outside office hours, we are currently closed,
      we are closed right now, we are currently unavailable, we will get back to you as soon as,
      we ll get back to you as soon as`),
  noContent: phrases(`
      sticker omitted, gif omitted, this message was deleted, you deleted this message,
      webp file attached, sticker weggelassen, gif weggelassen, diese nachricht wurde geloscht,
      du hast diese nachricht geloscht`),
  teams: {
    communications: phrases('communication*, webcare*, press office, social media'),
    contactCentre: phrases('contact centre, contact center, call centre, call center, customer service*'),
    other: phrases('civil affairs, public space, enforcement, tax office'),
  },
}
