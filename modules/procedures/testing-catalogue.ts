import { shippedData } from '#platform/shipped-data'
import { type CatalogueRecord, catalogueRecord } from './catalogue-record.ts'

/** The shipped catalogue, for tests. */
export function shippedRecords(): CatalogueRecord[] {
  return catalogueRecord.array().parse(shippedData('procedures.json'))
}

/** A record of which nothing but its name is stated, with the parts a test is about. */
export function bareRecord(parts: Partial<CatalogueRecord> = {}): CatalogueRecord {
  return {
    code: '1.000001',
    name: 'Thủ tục thử',
    ministry: 'Bộ Tư pháp',
    field: 'Hộ tịch',
    level: 'Cấp xã',
    levels: ['Cấp xã'],
    handler: 'ubnd_cap_xa',
    core: true,
    inCommuneCatalogueSample: false,
    audience: null,
    processingTime: { value: null, unit: null, basis: null, note: null },
    processingTimeByChannel: null,
    timeVariesByChannelOrCase: null,
    sameDayCutoff: null,
    channels: null,
    fees: null,
    documents: null,
    result: null,
    results: null,
    legalBasis: null,
    onlineLevel: null,
    onlineSubmission: null,
    decision: null,
    source: { name: 'Nguồn thử', url: 'https://dichvucong.gov.vn/', retrieved: '2026-07', confidence: 'official_page_crawled' },
    ...parts,
  }
}
