import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { ANNOUNCER } from '../parts/announce.ts';
import { MastheadSearch } from './masthead-search.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The views that the masthead leads to, in reading order. A view that comes later is one more line here. */
const VIEWS = [
  { to: '/', words: 'Overview', isExact: true },
  { to: '/pages', words: 'Pages', isExact: false },
  { to: '/relations', words: 'Relations', isExact: false },
  { to: '/timeline', words: 'Timeline', isExact: false },
  { to: '/incidents', words: 'Incidents', isExact: false },
  { to: '/commitments', words: 'Commitments', isExact: false },
  { to: '/copies', words: 'Copies', isExact: false },
  { to: '/network', words: 'Network', isExact: false },
  { to: '/claims', words: 'Claims', isExact: false },
  { to: '/actors', words: 'Actors', isExact: false },
] as const;

/** What stands around every view: a way past the masthead, the masthead, the view, and a region for spoken messages. */
export function Frame() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const former = useRef(path);
  useEffect(() => {
    if (former.current === path) return;
    former.current = path;
    // A new view: the focus goes to its start, as a fresh page would do; but never away from the search field.
    if (path !== '/search') main.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <>
      <a className="skip-link" href="#main" onClick={(event) => (event.preventDefault(), main.current?.focus())}>
        Skip to the page
      </a>
      <header className="masthead">
        <Link to="/" className="brand" aria-label="Rapport, overview">
          <svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="8" r="5.6" />
            <path d="M19 2l6 6-6 6-6-6z" />
          </svg>
          <span>Rapport</span>
        </Link>
        <nav aria-label="Views">
          {VIEWS.map((view) => (
            <Link
              key={view.to}
              to={view.to}
              activeOptions={{ exact: view.isExact, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {view.words}
            </Link>
          ))}
        </nav>
        <MastheadSearch />
        <ThemeSwitch />
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <div id={ANNOUNCER} className="sr-only" role="status" aria-live="polite" />
    </>
  );
}
