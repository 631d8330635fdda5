import { names } from './targetField.ts'
import type { TargetField } from './targetField.ts'

/** In the order in which columns are handed out: what is told best by its values goes first. */
export const benchmarkFields: readonly TargetField[] = [
  {
    id: 'code',
    isRequired: true,
    kind: 'municipality',
    aliases: names(`
      code, gemeentecode, cbs code, gm code, nis, nis code, niscode, gemeente, gemeentenaam, naam,
      naam gemeente, municipality, municipality code, name, gemeinde, commune, regio, regiocode,
      regionaam
    `),
  },
  {
    id: 'metric',
    isRequired: true,
    kind: 'metric',
    aliases: ['metric', 'kerncijfer', 'cijfer', 'maat', 'indicator', 'onderwerp', 'kennzahl', 'indicateur'],
  },
  {
    id: 'year',
    isRequired: true,
    kind: 'year',
    aliases: ['year', 'jaar', 'peiljaar', 'meetjaar', 'verslagjaar', 'periode', 'jahr', 'annee'],
  },
  {
    id: 'value',
    isRequired: true,
    kind: 'number',
    aliases: ['value', 'waarde', 'score', 'resultaat', 'wert', 'valeur'],
  },
  {
    id: 'n',
    isRequired: false,
    kind: 'count',
    aliases: [
      'n',
      'aantal',
      'count',
      'aantal vragen',
      'aantal berichten',
      'aantal zaken',
      'number',
      'anzahl',
      'nombre',
    ],
  },
]
