import sharp from 'sharp'

type Sent = { name: string; mimeType: string; buffer: Buffer }

/** A photograph as a phone held upright keeps it: lying on its side with a note to turn it, and where it was taken. */
export async function turnedPhotograph(words: string): Promise<Sent> {
  const drawn = Buffer.from(`<svg width="1600" height="1200"><text x="80" y="400" font-size="120">${words}</text></svg>`)
  const place = { GPSLatitudeRef: 'N', GPSLatitude: '21/1 19/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 17/1 0/1' }
  const buffer = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#eef' } })
    .composite([{ input: drawn }])
    .withMetadata({ orientation: 6, exif: { IFD0: { Make: 'CAUNOIPHONE' }, IFD3: place } })
    .jpeg()
    .toBuffer()
  return { name: `${words}.jpg`, mimeType: 'image/jpeg', buffer }
}

/** A one-page PDF with a line of words, as a scanner or a word processor makes them. */
export function pdf(words: string): Sent {
  const stream = `BT /F1 24 Tf 72 720 Td (${words}) Tj ET`
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = bodies.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = text.length
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return { name: `${words}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(text, 'latin1') }
}
