import type { Sentences } from '../../catalogueShape.ts'

export const whatsappGuides = {
  whatsapp: {
    name: 'WhatsApp',
    steps: [
      { text: 'Open het gesprek op de telefoon van de gemeente.' },
      { text: 'Kies in het menu Meer, Chat exporteren en dan Zonder media.' },
      { text: 'Zet het txt- of zipbestand op deze computer, bijvoorbeeld via een kabel.' },
      { text: 'Doe dit per gesprek. U kunt alle gesprekken in één map of één zipbestand samen inlezen.' },
      { text: 'U wijst hier aan welke afzender de gemeente is.' },
    ],
    waiting: 'Geen.',
    who: 'Wie de telefoon van de gemeente gebruikt. Voor WhatsApp via een webcaretool haalt u de export daar op.',
    limit: 'De tijdzone staat niet in het bestand; de app neemt die van de gemeente.',
  },
} satisfies Sentences
