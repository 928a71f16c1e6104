import { extractText, getDocumentProxy } from 'unpdf'

/** What a reader of a PDF finds on each of its pages. */
export async function pdfPages(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return text
}
