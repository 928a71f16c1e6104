import type { Commune } from '#platform/context'
import type { Work } from '#platform/runtime'
import { shippedData } from '#platform/shipped-data'
import { importCatalogue } from '#procedures'

/** Brings the shared catalogue to the shipped one; called at the first start and after every upgrade, where it changes only what differs. */
export async function seedProcedures(work: Work, commune?: Commune): Promise<void> {
  const place = commune ?? work.commune ?? (await work.communes())[0]
  if (!place) throw new Error('The catalogue is imported on the record of a commune, and there is none yet')
  const catalogue = JSON.stringify(shippedData('procedures.json'))
  const { added, changed, gone, isRepeat } = await work.execute(importCatalogue, { catalogue }, place)
  if (!isRepeat) work.log.info({ added, changed: changed.length, gone: gone.length }, 'The catalogue of procedures was imported')
}
