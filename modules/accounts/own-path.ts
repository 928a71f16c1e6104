/** A path inside the office to go on to after signing in; anything else becomes the office's first page. */
export function officePath(path: string | undefined): string {
  return path && /^\/office(\/|$|\?)/.test(path) && !path.startsWith('/office/dang-') ? path : '/office'
}
