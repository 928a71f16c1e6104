import type { FastifyInstance } from 'fastify'
import { escapeHtml } from '../kit/html.ts'
import { asRecord, asText } from '../kit/json.ts'
import { look } from '../kit/look.css.ts'
import type { Simulation } from './simulation.ts'
import { say } from './texts.vi.ts'

/** An article as residents open it from the chat; opening counts as a view. */
export function articlePages(app: FastifyInstance, sim: Simulation): void {
  app.get('/article/:id', async (request, reply) => {
    const article = sim.world.articles.get(String(asRecord(request.params)['id']))
    if (!article) return reply.code(404).type('text/plain').send('404')
    article.views += 1
    sim.changed()
    const body = article.body.map((part) => {
      const { content, url, caption } = asRecord(part)
      // The body is the page's own HTML; here it is shown as plain paragraphs so that nothing in it can run.
      const words = (asText(content) ?? '').replace(/<[^>]+>/g, ' ')
      return url ? `<p><img src="${escapeHtml(asText(url) ?? '')}" alt="${escapeHtml(asText(caption) ?? '')}"></p>` : `<p>${escapeHtml(words)}</p>`
    })
    return reply
      .type('text/html')
      .send(`<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(article.title)}</title><link rel="icon" href="data:,"><style>${look}main{max-width:640px;margin:24px auto;padding:0 16px}main p{margin:12px 0}img{max-width:100%}</style></head><body>
<p class="ribbon"><strong>${say.ribbonName}</strong></p><main><h1>${escapeHtml(article.title)}</h1><p><strong>${escapeHtml(article.description)}</strong></p>${body.join('')}<p>${escapeHtml(article.author)}</p></main></body></html>`)
  })
}
