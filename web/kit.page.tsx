import { page } from '#platform/page'
import { KitContent } from './kit.page-content.tsx'
import { texts } from './texts.vi.ts'

/** Every part of the kit in all its states, for whoever builds a page; checked by axe in light, dark and large text. */
export const kitPage = page({
  path: '/office/kit',
  may: 'signed in',
  shell: 'office',
  title: () => texts.kit,
  load: async () => null,
  view: () => <KitContent />,
})
