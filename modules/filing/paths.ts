/** Where a draft's page is. A pass goes along only for a browser that keeps no cookie. */
export function draftPath(draftId: string, step: string, pass?: string | null, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...more, ...(pass ? { khoa: pass } : {}) }).toString()
  return `/nop-ho-so/h/${draftId}/${step}${query ? `?${query}` : ''}`
}
