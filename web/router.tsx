import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './frame/frame.tsx';
import { Failure } from './parts/failure.tsx';
import { parseSearch, stringifySearch } from './search-words.ts';
import { NowhereView } from './views/nowhere-view.tsx';
import { StartView } from './views/start-view.tsx';

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const root = createRootRoute({
  component: Frame,
  notFoundComponent: NowhereView,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

const start = createRoute({ getParentRoute: () => root, path: '/', component: StartView });

const pages = createRoute({
  getParentRoute: () => root,
  path: '/pages',
  validateSearch: (given: Record<string, unknown>): { q?: string | undefined; from?: string | undefined } => ({
    q: word(given['q']),
    from: word(given['from']),
  }),
  component: lazyRouteComponent(() => import('./views/pages-view.tsx'), 'PagesView'),
});

const reader = createRoute({
  getParentRoute: () => root,
  path: '/pages/$page',
  validateSearch: (given: Record<string, unknown>): { at?: string | undefined } => ({ at: word(given['at']) }),
  component: lazyRouteComponent(() => import('./reader/reader-view.tsx'), 'ReaderView'),
});

const event = createRoute({
  getParentRoute: () => root,
  path: '/events/$event',
  component: lazyRouteComponent(() => import('./views/event-view.tsx'), 'EventView'),
});

export interface RelationsSearch {
  readonly party?: string | undefined;
  /** `list`: pairs below one another; else the matrix. */
  readonly view?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly dataset?: string | undefined;
  /** How many parties the matrix has. */
  readonly parties?: string | undefined;
}

const relations = createRoute({
  getParentRoute: () => root,
  path: '/relations',
  validateSearch: (given: Record<string, unknown>): RelationsSearch => ({
    party: word(given['party']),
    view: word(given['view']),
    from: word(given['from']),
    to: word(given['to']),
    dataset: word(given['dataset']),
    parties: word(given['parties']),
  }),
  component: lazyRouteComponent(() => import('./views/relations-view.tsx'), 'RelationsView'),
});

export interface TimelineSearch {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
  readonly realis?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: (given: Record<string, unknown>): TimelineSearch => ({
    a: word(given['a']),
    b: word(given['b']),
    types: word(given['types']),
    realis: word(given['realis']),
    from: word(given['from']),
    to: word(given['to']),
  }),
  component: lazyRouteComponent(() => import('./timeline/timeline-view.tsx'), 'TimelineView'),
});

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: (given: Record<string, unknown>): { q?: string | undefined; kind?: 'person' | 'body' | undefined } => ({
    q: word(given['q']),
    kind: given['kind'] === 'person' || given['kind'] === 'body' ? given['kind'] : undefined,
  }),
  component: lazyRouteComponent(() => import('./actors/actors-view.tsx'), 'ActorsView'),
});

const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$actor',
  component: lazyRouteComponent(() => import('./actors/actor-view.tsx'), 'ActorView'),
});

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (given: Record<string, unknown>): { q?: string | undefined } => ({ q: word(given['q']) }),
  component: lazyRouteComponent(() => import('./views/search-view.tsx'), 'SearchView'),
});

export interface DyadSearch {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  /** A second pair to compare with. */
  readonly c?: string | undefined;
  readonly d?: string | undefined;
  readonly by?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly dataset?: string | undefined;
}

const dyad = createRoute({
  getParentRoute: () => root,
  path: '/dyad',
  validateSearch: (given: Record<string, unknown>): DyadSearch => ({
    a: word(given['a']),
    b: word(given['b']),
    c: word(given['c']),
    d: word(given['d']),
    by: word(given['by']),
    from: word(given['from']),
    to: word(given['to']),
    dataset: word(given['dataset']),
  }),
  component: lazyRouteComponent(() => import('./dyad/dyad-view.tsx'), 'DyadView'),
});

export interface ImportedSearch {
  readonly dataset?: string | undefined;
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly start?: string | undefined;
}

const imported = createRoute({
  getParentRoute: () => root,
  path: '/imported',
  validateSearch: (given: Record<string, unknown>): ImportedSearch => ({
    dataset: word(given['dataset']),
    a: word(given['a']),
    b: word(given['b']),
    types: word(given['types']),
    from: word(given['from']),
    to: word(given['to']),
    start: word(given['start']),
  }),
  component: lazyRouteComponent(() => import('./dyad/imported-view.tsx'), 'ImportedView'),
});

export interface IncidentsSearch {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly types?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `2`: only what more than one page tells. */
  readonly pages?: string | undefined;
  /** Only what rests on this voice alone. */
  readonly voice?: string | undefined;
  /** `no`: without wars, sanctions and stances that pages name in passing. */
  readonly background?: string | undefined;
  readonly start?: string | undefined;
}

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  validateSearch: (given: Record<string, unknown>): IncidentsSearch => ({
    a: word(given['a']),
    b: word(given['b']),
    types: word(given['types']),
    from: word(given['from']),
    to: word(given['to']),
    pages: word(given['pages']),
    voice: word(given['voice']),
    background: word(given['background']),
    start: word(given['start']),
  }),
  component: lazyRouteComponent(() => import('./incident/incidents-view.tsx'), 'IncidentsView'),
});

const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incident',
  component: lazyRouteComponent(() => import('./incident/incident-view.tsx'), 'IncidentView'),
});

const commitments = createRoute({
  getParentRoute: () => root,
  path: '/commitments',
  validateSearch: (
    given: Record<string, unknown>,
  ): { party?: string | undefined; asOf?: string | undefined; demands?: string | undefined; show?: string | undefined } => ({
    party: word(given['party']),
    asOf: word(given['asOf']),
    demands: word(given['demands']),
    show: word(given['show']),
  }),
  component: lazyRouteComponent(() => import('./commitments/commitments-view.tsx'), 'CommitmentsView'),
});

const copies = createRoute({
  getParentRoute: () => root,
  path: '/copies',
  validateSearch: (given: Record<string, unknown>): { party?: string | undefined } => ({ party: word(given['party']) }),
  component: lazyRouteComponent(() => import('./copies/copies-view.tsx'), 'CopiesView'),
});

export interface NetworkSearch {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly step?: string | undefined;
  /** First day of the step that is shown; all the time where left out. */
  readonly at?: string | undefined;
  readonly colour?: string | undefined;
  readonly party?: string | undefined;
  readonly parties?: string | undefined;
  readonly dataset?: string | undefined;
}

const network = createRoute({
  getParentRoute: () => root,
  path: '/network',
  validateSearch: (given: Record<string, unknown>): NetworkSearch => ({
    from: word(given['from']),
    to: word(given['to']),
    step: word(given['step']),
    at: word(given['at']),
    colour: word(given['colour']),
    party: word(given['party']),
    parties: word(given['parties']),
    dataset: word(given['dataset']),
  }),
  component: lazyRouteComponent(() => import('./network/network-view.tsx'), 'NetworkView'),
});

export interface ClaimsSearch {
  readonly test?: string | undefined;
  readonly by?: string | undefined;
  /** The two that are said to come closer. */
  readonly b?: string | undefined;
  readonly c?: string | undefined;
  readonly step?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly pressure?: string | undefined;
  readonly dataset?: string | undefined;
  readonly draws?: string | undefined;
  /** `yes`: the test is to be run. */
  readonly run?: string | undefined;
}

const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  validateSearch: (given: Record<string, unknown>): ClaimsSearch => ({
    test: word(given['test']),
    by: word(given['by']),
    b: word(given['b']),
    c: word(given['c']),
    step: word(given['step']),
    from: word(given['from']),
    to: word(given['to']),
    pressure: word(given['pressure']),
    dataset: word(given['dataset']),
    draws: word(given['draws']),
    run: word(given['run']),
  }),
  component: lazyRouteComponent(() => import('./claims/claims-view.tsx'), 'ClaimsView'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    pages,
    reader,
    event,
    relations,
    dyad,
    imported,
    timeline,
    incidents,
    incident,
    commitments,
    copies,
    actors,
    actor,
    network,
    claims,
    search,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
