/** The ending by which a moving file is known in dialogs and mails. */
export const movingEnding = 'dialoogmeter-verhuizing'

/** A name that every system takes, made of the dossier's. */
export function movingFileName(dossierName: string): string {
  const plain = dossierName
    .replaceAll(/[^\p{L}\p{N} ,()-]/gu, ' ')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, 80)
  return `${plain === '' ? 'Dialoogmeter' : plain}.${movingEnding}`
}
