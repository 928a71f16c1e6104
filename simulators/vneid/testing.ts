/** Opens the page the product sent the person to and presses a button there, as a browser without script; the address they come back to. */
export async function answerAt(url: string, answer: { as: string } | 'refuse'): Promise<string> {
  const page = await fetch(url, { redirect: 'manual' })
  const early = page.headers.get('location')
  if (early) return early
  const html = await page.text()
  const request = /name="request" value="([^"]+)"/.exec(html)?.[1]
  if (!request) throw new Error(`no one asks here: HTTP ${page.status}`)
  const form = { request, ...(answer === 'refuse' ? { answer } : { answer: 'agree', person: answer.as }) }
  const sent = await fetch(new URL('/authorize', url), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' })
  const back = sent.headers.get('location')
  if (!back) throw new Error(`not sent back: HTTP ${sent.status}`)
  return back
}
