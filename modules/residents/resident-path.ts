/** A residents' path of this site to go on to after signing in; anything else becomes the account's own page. */
export function residentPath(path: string | null | undefined): string {
  const isOwn = path && path.length <= 300 && /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && !path.includes('\\')
  return isOwn && !/^\/(office|dang-nhap|dang-xuat|api|webhooks)([/?#]|$)/.test(path) ? path : '/tai-khoan'
}
