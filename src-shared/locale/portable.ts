export interface PortableMessages {
  readonly title: string
  readonly text: (folder: string) => string
}

/** What main says by itself, before there is a window, when a portable copy cannot keep its data beside itself. */
export const portableMessages: Readonly<Record<'nl' | 'en', PortableMessages>> = {
  nl: {
    title: 'Dialoogmeter kan hier geen gegevens bewaren',
    text: (folder) =>
      `Naast het programma staat portable.txt. Daarom bewaart Dialoogmeter alles in deze map:\n${folder}\n\n` +
      'U mag daar niet schrijven. Er is niets bewaard. Zet de map van Dialoogmeter op een plek waar u mag schrijven, ' +
      'of haal portable.txt weg: dan staan de gegevens in uw eigen map op deze computer.',
  },
  en: {
    title: 'Dialoogmeter cannot keep data here',
    text: (folder) =>
      `Beside the program is portable.txt. So Dialoogmeter keeps everything in this folder:\n${folder}\n\n` +
      'You may not write there. Nothing has been kept. Put the folder of Dialoogmeter where you may write, ' +
      'or remove portable.txt: the data are then in your own folder on this computer.',
  },
}
