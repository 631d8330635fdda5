import type { FormatView } from '#shared/contract/imports.ts'
import { formatIds } from '#shared/domain/importing.ts'
import type { Handler, ReadonlyDeep } from '../handler.ts'
import { catalogue } from '../importing/catalogue.ts'

/** In the order in which the formats are listed; the example is none of them. */
export const importFormats: Handler<'import.formats'> = () =>
  formatIds.flatMap((id): ReadonlyDeep<FormatView>[] =>
    id === 'example' ? [] : [{ id, verified: catalogue[id].verified, supports: catalogue[id].supports }],
  )
