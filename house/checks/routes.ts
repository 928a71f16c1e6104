import type { Endpoint } from '#platform/endpoint'
import type { AnyOperation } from '#platform/operation'
import type { AnyPage } from '#platform/page'

export type Route = { method: string; path: string }

/** Pages say who may see them: the office never shows itself to anyone, and a permission is one that exists. */
export function pagesStateMay(pages: readonly AnyPage[], operations: readonly AnyOperation[], openOfficePages: Readonly<Record<string, string>>): string[] {
  const paths = pages.map((page) => page.path)
  return [
    ...paths.filter((path, index) => paths.indexOf(path) !== index).map((path) => `${path} is two pages`),
    ...pages.flatMap(({ path, may, shell }) => {
      const isOffice = shell === 'office' || path.startsWith('/office')
      if (may === 'anyone') return isOffice && !openOfficePages[path] ? [`${path} of the office is open to anyone`] : []
      if (may === 'signed in') return isOffice ? [] : [`${path} is for staff and no page of the office`]
      if (may === 'resident') return isOffice ? [`${path} of the office is for residents`] : []
      if (!may || typeof may.name !== 'string') return [`${path} does not say who may see it`]
      return [
        ...(operations.some((one) => one.name === may.name) ? [] : [`${path} asks for ${may.name}, and there is no such operation`]),
        ...(may.may === 'anyone' && isOffice && !openOfficePages[path] ? [`${path} of the office is open to anyone through ${may.name}`] : []),
      ]
    }),
  ]
}

/** Endpoints ask for a permission that exists or say in words why everybody may come. */
export function endpointsStateMay(endpoints: readonly Endpoint[], operations: readonly AnyOperation[]): string[] {
  return endpoints.flatMap(({ path, may }) => {
    if ('public' in may) return may.public.trim().length >= 15 ? [] : [`${path} is public and does not say why`]
    return operations.some((one) => one.name === may.name && one.may === 'granted') ? [] : [`${path} asks for ${may.name}, which guards nothing`]
  })
}

/** Every route the server really has is a page, an endpoint, an operation, or one of the few listed as public. */
export function routesAreKnown(
  routes: readonly Route[],
  known: { pages: readonly AnyPage[]; endpoints: readonly Endpoint[]; operations: readonly AnyOperation[]; open: Readonly<Record<string, string>> },
): string[] {
  const paths = new Set([
    ...known.pages.map((page) => page.path),
    ...known.endpoints.map((endpoint) => endpoint.path),
    ...known.operations.map((one) => `/api/${one.name}`),
    ...Object.keys(known.open),
  ])
  return [...new Set(routes.map((route) => route.path))].filter((path) => !paths.has(path)).map((path) => `${path} is a route nobody vouches for`)
}
