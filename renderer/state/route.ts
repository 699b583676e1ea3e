/** The views that exist. A view that does not exist yet is not among them. */
export const views = [
  'overview',
  'register',
  'agreement',
  'compare',
  'coverage',
  'findings',
  'actions',
  'meetings',
  'experience',
  'audits',
  'standards',
  'import',
  'documents',
  'packs',
  'keeping',
  'settings',
  'help',
  'start',
] as const;
export type ViewName = (typeof views)[number];

/** Where the officer is: a view, the record that is chosen in it, and how it is narrowed. */
export interface Route {
  readonly view: ViewName;
  readonly id: string | null;
  readonly query: Readonly<Record<string, string>>;
}

/** Whether a word names a view. */
export function isView(text: string): text is ViewName {
  return views.some((view) => view === text);
}

/** The address of a view, for links: `#/agreement/isa-014?term=expiresOn`. */
export function href(
  view: ViewName,
  id: string | null = null,
  query: Readonly<Record<string, string>> = {},
): string {
  const search = new URLSearchParams(query).toString();
  const path = id === null ? view : `${view}/${encodeURIComponent(id)}`;
  return `#/${path}${search === '' ? '' : `?${search}`}`;
}

/** Reads an address; one that means nothing is the Overview. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [view = '', id] = path.split('/');
  if (!isView(view)) return { view: 'overview', id: null, query: {} };
  return {
    view,
    id: id === undefined || id === '' ? null : decoded(id),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
