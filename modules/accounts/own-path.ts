/** A path inside the office to go on to after signing in; anything else becomes the office's first page. */
export function officePath(path: string | undefined): string {
  return path && /^\/office(\/|$|\?)/.test(path) && !path.startsWith('/office/dang-') ? path : '/office'
}

/** The address of this site as a person would write it; only trial hosts lack a certificate. */
export function siteAddress(host: string): string {
  return /(^|\.)localhost(:\d+)?$/.test(host) ? `http://${host}` : `https://${host}`
}
